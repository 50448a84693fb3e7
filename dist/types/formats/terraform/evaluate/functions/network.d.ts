import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "IP network functions". */
export declare const networkFunctions: Readonly<Record<string, BuiltIn>>;
