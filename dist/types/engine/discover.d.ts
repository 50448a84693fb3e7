import type { Tree } from './tree.ts';
export interface DiscoverOptions {
    /** Files and folders to look at, relative to the root; the root itself when empty. */
    readonly paths: readonly string[];
    /** Globs over paths relative to the root; when there are any, only files that match one are looked at. */
    readonly include: readonly string[];
    readonly exclude: readonly string[];
}
/** Paths of the files to read, sorted: what is not ignored in the tree. A file that the user names is always among them. */
export declare function discover(files: Tree, options: DiscoverOptions): readonly string[];
