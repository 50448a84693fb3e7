import type { Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
/** The same value, all of it at one place: for what was read from a part of a text. */
export declare function relocated(node: Node, span: Span): Node;
