import { type Node } from '../../tree/node.ts';
type Path = readonly string[];
/**
 * Lays one Compose tree over another: mappings are merged, sequences appended without repeating what names the same
 * thing, everything else replaced; `!reset` takes a value out, `!override` replaces it as a whole.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/13-merge.md
 */
export declare function merge(base: Node, over: Node, path: Path): Node;
/** A tree that stands on nothing: what `!reset` takes out is not there, and `!override` has nothing to replace. */
export declare function settled(node: Node): Node;
export {};
