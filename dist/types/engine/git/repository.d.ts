/** What git tracks below a folder, and what it does not track but would; `undefined` outside a repository or without git. */
export declare function filesOfRepository(root: string, folder: string): readonly string[] | undefined;
/**
 * Where the root lies in its repository: `''` at the top, else `deploy/prod/`.
 *
 * @throws UsageError outside a repository
 */
export declare function prefixOf(root: string): string;
/** The commit at HEAD, or the empty tree before the first commit. */
export declare const headOf: (root: string) => string;
/**
 * The last commit that HEAD has in common with another one.
 *
 * @throws UsageError where there is none, or no such commit
 */
export declare function mergeBaseOf(root: string, since: string): string;
