import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions/format */
export declare const formatFunctions: Readonly<Record<string, BuiltIn>>;
