import { type Node } from '../../tree/node.ts';
/** Are two values written alike? */
export declare const sameText: (one: Node, other: Node) => boolean;
