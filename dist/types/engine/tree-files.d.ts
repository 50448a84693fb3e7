import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
/** Larger files are generated or data; reading one would take longer than all the rest. */
export declare const maxFileBytes: number;
/**
 * The files below one root. Nothing outside it is ever read: not by `..`, not through a link.
 * Every path here is relative to the root, with `/`.
 */
export declare class TreeFiles {
    #private;
    readonly root: string;
    /** @throws when the root is not a folder that can be read */
    constructor(root: string, notice: (notice: Notice) => void);
    /** Relative to the root; `undefined` for a path outside it. An absolute path counts as one of the machine. */
    relative(path: string): string | undefined;
    absolute(path: string): string;
    isFile(path: string): boolean;
    isFolder(path: string): boolean;
    /** Names in a folder, sorted; empty where there is no such folder. */
    list(path: string): readonly string[];
    /** Is the path itself a link? */
    isLink(path: string): boolean;
    /** The file as text, read once; `undefined` with a notice where it cannot be read, without one where it is not there. */
    load(path: string): Source | undefined;
}
