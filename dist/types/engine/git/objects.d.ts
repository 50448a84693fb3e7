/** What git keeps under a path. Submodules are other repositories, and not among it. */
export interface Entry {
    readonly kind: 'file' | 'link';
    /** The name of its content. */
    readonly object: string;
}
type Entries = ReadonlyMap<string, Entry>;
/** What is staged below the root, by path relative to it. A path in conflict has no content yet, and is left out. */
export declare const indexEntries: (root: string) => Entries;
/** What a commit holds below the root, by path relative to it. */
export declare const commitEntries: (root: string, prefix: string, commit: string) => Entries;
interface Blob {
    readonly size: number;
    /** Empty for what is too large to be read. */
    readonly bytes: Buffer;
}
/** Contents by their names, read in as few commands as possible and kept: two trees share most of them. */
export declare class BlobReader {
    #private;
    constructor(root: string);
    read(object: string): Blob;
    prefetch(objects: readonly string[]): void;
}
export {};
