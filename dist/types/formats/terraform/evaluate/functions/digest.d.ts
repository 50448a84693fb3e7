import type { BuiltIn } from '../call.ts';
/**
 * https://developer.hashicorp.com/terraform/language/functions, "Hash and crypto functions". What bcrypt, uuid and
 * rsadecrypt give is not known: chance and keys decide.
 */
export declare const digestFunctions: Readonly<Record<string, BuiltIn>>;
