import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "String functions": those with patterns. */
export declare const patternFunctions: Readonly<Record<string, BuiltIn>>;
