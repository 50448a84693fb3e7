/** The folder at the top of the tree that a manifest lies in: what is in it is likely applied to one cluster. */
export declare const topFolder: (path: string) => string;
