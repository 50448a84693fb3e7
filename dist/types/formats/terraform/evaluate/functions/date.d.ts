import type { BuiltIn } from '../call.ts';
/**
 * https://developer.hashicorp.com/terraform/language/functions, "Date and time functions"; `timestamp` and
 * `plantimestamp` are known only when Terraform runs.
 */
export declare const dateFunctions: Readonly<Record<string, BuiltIn>>;
