/**
 * Does a tag name a channel rather than a version? A tag without any number (`stable`, `bookworm`, `main`, `alpine`)
 * is moved by its publisher; so is one that says so. A commit hash is not.
 */
export declare function isMovingTag(tag: string): boolean;
/** How many numbers the first version in a tag has: 3 for `v1.27.2-alpine3.20`, 1 for `20-slim`, 0 for none. */
export declare function versionParts(tag: string): number;
/** Is the image, by repository and tag, built for having little in it? */
export declare const isMinimalImage: (repository: string, tag: string) => boolean;
