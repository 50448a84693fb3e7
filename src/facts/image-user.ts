import { type Node, stringOf } from '../tree/node.ts';
import { parseImageReference } from './image.ts';
import { dependsOnTag, knownUser } from './known-images.ts';
import { absent, defaultOf, type Origin, unknown, type Value } from './value.ts';

/**
 * The user that a container of an image from outside starts as when nothing else sets one.
 *
 * @param image - the image's reference, perhaps known in part only
 * @returns the documented user of the few images that are known not to start as root; absent for all others; unknown
 * where it depends on the piece of the reference that is not known
 */
export function imageUser(image: Node, origin: Origin = {}): Value<string> {
  const reference = stringOf(image);
  if (reference !== undefined) {
    const parsed = parseImageReference(reference);
    const user = parsed && knownUser(parsed);
    return user === undefined ? absent(origin) : defaultOf(user, origin);
  }
  if (image.kind !== 'unknown') return absent(origin);
  const [first, ...others] = image.parts ?? [];
  // Only a piece that goes on with a tag or digest tells the whole name.
  const name = typeof first === 'string' && others.length > 0 ? /^(.+?):[\w.-]*$|^(.+?)@$/.exec(first) : null;
  const parsed = parseImageReference(name?.[1] ?? name?.[2] ?? '');
  if (!parsed || dependsOnTag(parsed)) return unknown(image.reason, origin);
  const user = knownUser(parsed);
  return user === undefined ? absent(origin) : defaultOf(user, origin);
}
