import { container, mount } from '../../facts/container.ts';
import { element, type Fact, fact, type Site } from '../../facts/declare.ts';
import { absent, fromNode, known } from '../../facts/value.ts';
import { get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { type KubernetesObject, spelled } from './object.ts';
import type { Volume } from './volume.ts';

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
  const modes = itemsOf(get(object.node, 'spec', 'accessModes')).map(stringOf);
  const readOnly = modes.length > 0 && modes.every((mode) => mode === 'ReadOnlyMany');
  return [offering(siteOf(object), get(object.node, 'spec', type, 'path'), spelled(object.place, `${type}.path`), readOnly)];
}

/**
 * A directory of the host that a pod names and no container of it mounts yet: admission judges pods by their volumes,
 * and a debug container that is added later can mount it.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline (HostPath Volumes)
 */
export const unmountedVolumeFact = (site: Site, object: KubernetesObject, volume: Volume): Fact =>
  offering(site, volume.source, spelled(object.place, volume.setting), true);

function offering(site: Site, path: Node | undefined, setting: string, readOnly: boolean): Fact {
  const offered = element(mount, site, path?.span ?? site.header, {
    kind: known<string>('host'),
    source: fromNode(path, stringOf, { origin: { setting } }),
    target: absent(),
    readOnly: known(readOnly),
    sharedWith: absent(),
    propagation: absent(),
  });
  return fact(container, site, { mounts: known([offered]) });
}

export const siteOf = (object: KubernetesObject): Site => ({
  format: object.place.spelling === 'snake' ? 'terraform' : 'kubernetes',
  address: object.address,
  header: object.header,
  block: object.block,
  ...(object.place.condition === undefined ? {} : { condition: object.place.condition }),
});
