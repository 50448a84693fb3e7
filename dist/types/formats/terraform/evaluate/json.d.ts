import type { Node } from '../../../tree/node.ts';
/**
 * The text that `jsonencode` gives for a known value: keys sorted, and <, >, & and the line separators escaped.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/jsonencode
 */
export declare function toJson(node: Node): string;
