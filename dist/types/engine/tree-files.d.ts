import type { Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import type { Tree } from './tree.ts';
/** The files of the working folder. */
export declare class TreeFiles implements Tree {
    #private;
    readonly root: string;
    /** @throws when the root is not a folder that can be read */
    constructor(root: string, notice: (notice: Notice) => void);
    relative(path: string): string | undefined;
    absolute(path: string): string;
    isFile(path: string): boolean;
    isFolder(path: string): boolean;
    list(path: string): readonly string[];
    isLink(path: string): boolean;
    /** Inside a repository what git tracks or would track, elsewhere what `.gitignore` files leave. */
    pathsBelow(folder: string): readonly string[];
    load(path: string): Source | undefined;
}
