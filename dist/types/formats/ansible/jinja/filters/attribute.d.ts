import { type Node } from '../../../../tree/node.ts';
import type { Surroundings } from '../surroundings.ts';
/** What `attribute=` names: a key, an index, or a path of them with dots; `undefined` where there is none. */
export declare function attributeOf(of: Node, path: string, around: Surroundings): Node | undefined;
