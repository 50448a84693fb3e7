import type { BuiltIn } from '../call.ts';
/** https://developer.hashicorp.com/terraform/language/functions, "Collection functions". */
export declare const collectionFunctions: Readonly<Record<string, BuiltIn>>;
