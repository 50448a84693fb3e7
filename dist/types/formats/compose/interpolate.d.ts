import { type Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Variables } from './variables.ts';
/** Puts variables into all texts of a tree; keys stay as they are, as in Compose. */
export declare function interpolate(node: Node, variables: Variables, notice: (notice: Notice) => void): Node;
