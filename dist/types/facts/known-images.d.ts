import type { ImageReference } from './image.ts';
/**
 * The user that an image from outside starts as, where its publisher documents one other than root.
 *
 * @returns `undefined` for every other image, which then counts as one that starts as root
 */
export declare function knownUser(reference: ImageReference): string | undefined;
/** Does it take the tag to tell the user of an image of this repository? */
export declare function dependsOnTag(reference: ImageReference): boolean;
/** Variables that an image from outside is known to define, as far as they can decide who runs in it. */
export declare function knownEnvironment(reference: ImageReference): ReadonlyMap<string, string>;
