/**
 * A path of the tree as seen from one of its folders.
 *
 * @returns `undefined` for one that leads out of the root, or that is absolute and so names a file of the machine
 */
export declare function inTree(folder: string, path: string): string | undefined;
export declare const folderOf: (path: string) => string;
