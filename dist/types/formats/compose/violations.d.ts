import { type MapNode } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
/** Says what Docker Compose would refuse in a merged project, each thing once, at its place. */
export declare function violations(tree: MapNode, notice: (notice: Notice) => void): void;
