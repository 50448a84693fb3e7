import type { BuiltIn } from '../call.ts';
/**
 * Texts that are templates themselves. They see only what they are given, and may not read further ones.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/templatefile
 * @see https://developer.hashicorp.com/terraform/language/functions/templatestring
 */
export declare const templateFunctions: Readonly<Record<string, BuiltIn>>;
