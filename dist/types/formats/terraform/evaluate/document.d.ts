import type { Node } from '../../../tree/node.ts';
/**
 * The value in a text of JSON or YAML, located where the text was written: inside the heredoc, where that is so.
 * Pieces that are not known become unknown values, and the rest is still read.
 *
 * @returns an unknown node for text that is neither
 */
export declare function documentOf(node: Node, version?: '1.1' | '1.2'): Node | undefined;
