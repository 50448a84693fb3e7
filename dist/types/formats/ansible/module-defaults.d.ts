import { type MapNode, type Node } from '../../tree/node.ts';
/**
 * The options of a task over the defaults that plays, blocks and tasks give to its module. Options that are no map
 * could be anything.
 */
export declare function withDefaults(options: Node, module: string, defaults: readonly Node[]): MapNode;
