import type { Source } from '../tree/source.ts';
/**
 * The files below one root, from the working folder or from what git keeps. Nothing outside the root is ever read: not
 * by `..`, not through a link. Every path is relative to the root, with `/`.
 */
export interface Tree {
    /** The root as a folder of this machine, absolute. */
    readonly root: string;
    /** Relative to the root; `undefined` for a path outside it. An absolute path counts as one of the machine. */
    relative(path: string): string | undefined;
    isFile(path: string): boolean;
    isFolder(path: string): boolean;
    /** Is the path itself a link? */
    isLink(path: string): boolean;
    /** Names in a folder, sorted; empty where there is no such folder. */
    list(path: string): readonly string[];
    /** All paths below a folder that are the user's to change; what is ignored is left out. */
    pathsBelow(folder: string): readonly string[];
    /** Reads many files at once where each by itself would cost more. */
    prefetch?(paths: readonly string[]): void;
    /** The file as text, read once; `undefined` with a notice where it cannot be read, without one where it is not there. */
    load(path: string): Source | undefined;
}
