import { get, type Node, stringOf } from '../../tree/node.ts';
import { readVolume } from './volume.ts';

/**
 * What makes an item of a sequence the same thing as another one, so that a later one replaces it when files are
 * merged: the target of a volume, the name in `NAME=value`, the whole item elsewhere.
 *
 * @returns `undefined` for an item that replaces nothing
 */
export function identityIn(path: readonly string[], item: Node): string | undefined {
  const setting = path[0] === 'services' ? path.slice(2).join('.') : path.join('.');
  switch (setting) {
    case 'volumes':
      return stringOf(item.kind === 'map' ? get(item, 'target') : readVolume(item)?.target);
    case 'devices':
      return item.kind === 'map' ? stringOf(get(item, 'target')) : stringOf(item)?.split(':').slice(0, 2).at(-1);
    case 'secrets':
    case 'configs':
      return item.kind === 'map' ? (stringOf(get(item, 'target')) ?? stringOf(get(item, 'source'))) : stringOf(item);
    case 'env_file':
      return item.kind === 'map' ? stringOf(get(item, 'path')) : stringOf(item);
    case 'ports':
      return item.kind === 'map' ? portIdentity(item) : stringOf(item);
    case 'tmpfs':
    case 'cap_add':
    case 'cap_drop':
    case 'expose':
    case 'profiles':
    case 'links':
    case 'dns':
      return stringOf(item);
    default:
      return item.kind === 'scalar' ? JSON.stringify(item.value) : undefined;
  }
}

function portIdentity(item: Node): string | undefined {
  const [host, published, target, protocol] = ['host_ip', 'published', 'target', 'protocol'].map((key) => stringOf(get(item, key)));
  return target && `${host ?? '0.0.0.0'}:${published ?? ''}:${target}/${protocol ?? 'tcp'}`;
}
