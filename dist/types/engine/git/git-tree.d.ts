import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { Tree } from '../tree.ts';
import type { BlobReader, Entry } from './objects.ts';
/** The files of a commit or of the index: what git keeps, byte for byte, without a checkout. */
export declare class GitTree implements Tree {
    #private;
    readonly root: string;
    /** @param entries - by path relative to the root */
    constructor(root: string, entries: ReadonlyMap<string, Entry>, blobs: BlobReader, notice: (notice: Notice) => void);
    relative(path: string): string | undefined;
    isFile(path: string): boolean;
    isFolder(path: string): boolean;
    isLink(path: string): boolean;
    list(path: string): readonly string[];
    pathsBelow(folder: string): readonly string[];
    load(path: string): Source | undefined;
    prefetch(paths: readonly string[]): void;
}
