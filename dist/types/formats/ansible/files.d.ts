import { type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import type { ReadContext } from '../format.ts';
import { type Kind } from './claim.ts';
/** The files of the tree as Ansible sees them: what each is, and each parsed once. */
export declare class Files {
    #private;
    readonly context: ReadContext;
    readonly kinds: ReadonlyMap<Source, Kind>;
    constructor(sources: readonly Source[], context: ReadContext);
    /** Files of one kind, in the order of their paths. */
    of(kind: Kind): readonly Source[];
    /** Was the file claimed, or is it there? Asking for what was claimed costs nothing. */
    has(path: string): boolean;
    /** The first of some paths that is there. */
    first(...paths: readonly string[]): string | undefined;
    /** The tree of a file, its lists put together where several documents hold lists; `undefined` where there is none, it is empty, encrypted or cannot be read. */
    tree(path: string): Node | undefined;
    /** Is the file one that `ansible-vault` encrypted as a whole? */
    isVault(path: string): boolean;
}
/** A path relative to a folder, made relative to the root; `..` is resolved by whoever loads it. */
export declare function within(folder: string, path: string): string;
/** The folder of a file; `.` for the root. */
export declare const folderOf: (path: string) => string;
/** A folder and those above it, up to the root. */
export declare function ancestors(folder: string): readonly string[];
