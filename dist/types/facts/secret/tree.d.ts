import type { Entry, Node } from '../../tree/node.ts';
import type { Site } from '../declare.ts';
import type { Secret } from '../secret.ts';
interface Options {
    /** Leaves an entry, and all below it, out. */
    readonly skip?: (entry: Entry, path: readonly string[]) => boolean;
    /** Reads a value in place of {@link entrySecret}, where a platform gives it a meaning of its own. */
    readonly read?: (key: string, node: Node, site: Site) => readonly Secret[];
}
/** The credentials among the keys and values of a tree, in file order. */
export declare function treeSecrets(node: Node, site: Site, options?: Options): readonly Secret[];
export {};
