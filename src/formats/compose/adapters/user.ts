import { imageUser } from '../../../facts/image-user.ts';
import { absent, fromNode, type Value } from '../../../facts/value.ts';
import { isUnset, stringOf } from '../../../tree/node.ts';
import type { Built } from './build.ts';
import { type Service, settingOf } from './service.ts';

/**
 * The user that a service starts as: its own setting, else that of the image it builds, else what is known of the image.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (user)
 */
export function userOf(service: Service, built: Built | undefined): Value<string> {
  const origin = { setting: 'user' };
  const node = settingOf(service, 'user');
  // An empty user, such as an empty default leaves, is none at all.
  if (!isUnset(node) && stringOf(node) !== '') return fromNode(node, stringOf, { origin });
  if (built) return built.user.span || built.user.owner || built.user.state === 'unknown' ? built.user : { ...built.user, setting: 'user' };
  const image = settingOf(service, 'image');
  return isUnset(image) ? absent(origin) : imageUser(image, origin);
}
