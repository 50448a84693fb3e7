import { type MapNode, type Node } from '../../../../tree/node.ts';
import { type Filter } from './filter.ts';
/** The entries of a map as a list of maps with their keys and values. */
export declare const pairsOf: (of: MapNode, names?: readonly [string, string]) => Node;
export declare const mapFilters: Readonly<Record<string, Filter>>;
