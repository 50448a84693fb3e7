import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "String functions": those without patterns. */
export declare const textFunctions: Readonly<Record<string, BuiltIn>>;
