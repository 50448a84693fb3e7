import type { BuiltIn } from '../call.ts';
/** One table per group of https://developer.hashicorp.com/terraform/language/functions. */
export declare const functions: ReadonlyMap<string, BuiltIn>;
