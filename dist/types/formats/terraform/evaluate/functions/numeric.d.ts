import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "Numeric functions". */
export declare const numericFunctions: Readonly<Record<string, BuiltIn>>;
