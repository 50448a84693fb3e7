import { container, mount } from '../../facts/container.ts';
import { element, type Fact, fact, type Site } from '../../facts/declare.ts';
import { absent, fromNode, known } from '../../facts/value.ts';
import { get, isUnset, itemsOf, stringOf } from '../../tree/node.ts';
import { type KubernetesObject, spelled } from './object.ts';

/**
 * A PersistentVolume that offers a directory of the host is mounted by whichever container claims it: it is judged by
 * what it would mount there, and by nothing else.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes (hostPath, local)
 */
export function persistentVolumeFacts(object: KubernetesObject): readonly Fact[] {
  if (object.kind !== 'PersistentVolume' || object.group !== '') return [];
  const type = ['hostPath', 'local'].find((key) => !isUnset(get(object.node, 'spec', key)));
  if (type === undefined) return [];
  const path = get(object.node, 'spec', type, 'path');
  const site: Site = {
    format: 'kubernetes',
    address: object.address,
    header: object.header,
    block: object.block,
    ...(object.place.condition === undefined ? {} : { condition: object.place.condition }),
  };
  const modes = itemsOf(get(object.node, 'spec', 'accessModes')).map(stringOf);
  const offered = element(mount, site, path?.span ?? object.header, {
    kind: known<string>('host'),
    source: fromNode(path, stringOf, { origin: { setting: spelled(object.place, `${type}.path`) } }),
    target: absent(),
    readOnly: known(modes.length > 0 && modes.every((mode) => mode === 'ReadOnlyMany')),
    sharedWith: absent(),
    propagation: absent(),
  });
  return [fact(container, site, { mounts: known([offered]) })];
}
