import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "Type conversion functions". */
export declare const conversionFunctions: Readonly<Record<string, BuiltIn>>;
