import { type Node } from '../tree/node.ts';
import { type Origin, type Value } from './value.ts';
/**
 * The user that a container of an image from outside starts as when nothing else sets one.
 *
 * @param image - the image's reference, perhaps known in part only
 * @returns the documented user of the few images that are known not to start as root; absent for all others; unknown
 * where it depends on the piece of the reference that is not known
 */
export declare function imageUser(image: Node, origin?: Origin): Value<string>;
