import type { BuiltIn } from '../call.ts';
/**
 * https://developer.hashicorp.com/terraform/language/functions, "Encoding functions". What `base64gzip` gives depends
 * on the library that packs it, and nobody judges it.
 */
export declare const encodingFunctions: Readonly<Record<string, BuiltIn>>;
