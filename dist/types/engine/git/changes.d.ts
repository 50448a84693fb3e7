/** What differs between two trees, by paths relative to the root. */
export interface Changes {
    /** Paths that are new or other than they were. */
    readonly after: ReadonlySet<string>;
    /** Paths of what they were, or of what is gone. */
    readonly before: ReadonlySet<string>;
    /** Where moved files lie now, by where they lay. */
    readonly moved: ReadonlyMap<string, string>;
}
/** What the index has other than a commit. */
export declare const stagedChanges: (root: string, prefix: string, base: string) => Changes;
/** What the working folder has other than a commit, new files that git would add among it. */
export declare function changesSince(root: string, prefix: string, base: string): Changes;
