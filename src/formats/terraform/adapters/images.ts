import type { Container } from '../../../facts/container.ts';
import type { Site } from '../../../facts/declare.ts';
import { imageFact } from '../../../facts/image.ts';
import { imageUser } from '../../../facts/image-user.ts';
import { firstSet, known, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node } from '../../../tree/node.ts';

/** The image of a container; open where none is set. */
export function imagesOf(site: Site, node: Node | undefined, setting: string): Required<Pick<Container['values'], 'images'>> {
  if (isUnset(node)) return { images: unknown('no image is set', { setting }) };
  return { images: known([imageFact(site, node, { setting })]) };
}

/** The user that is set, else the one that the image is known to start as. */
export const userOf = (set: Value<string>, image: Node | undefined): Value<string> =>
  isUnset(image) || set.state !== 'absent' ? set : firstSet(set, imageUser(image, withoutPlace(set)));

const withoutPlace = ({ setting, header }: Value<string>) => ({ ...(setting ? { setting } : {}), ...(header ? { header } : {}) });
