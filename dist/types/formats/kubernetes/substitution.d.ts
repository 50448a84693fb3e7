import { type Node } from '../../tree/node.ts';
/** The same tree with each text that holds a placeholder made unknown, known in part. */
export declare function withSubstitutions(node: Node): Node;
