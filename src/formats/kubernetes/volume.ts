import { entriesOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
import type { Pod } from './pod.ts';

/** Something that a pod offers its containers to mount. */
export interface Volume {
  readonly name: string;
  readonly kind: 'host' | 'volume' | 'file' | 'memory';
  /** Tells what is mounted: the path on the host, the claim's name; absent where the name of the volume has to do. */
  readonly source?: Node;
  /** The key in the manifest that holds the source: `hostPath.path`. */
  readonly setting: string;
  /** Can it be mounted for reading only, whatever the container asks for? */
  readonly readOnly: Node | boolean;
  /** The claim that other pods may mount as well. */
  readonly claim?: string;
}

/** @see https://kubernetes.io/docs/concepts/storage/volumes/#volume-types */
const kinds: Readonly<Record<string, Volume['kind']>> = {
  hostPath: 'host',
  secret: 'file',
  configMap: 'file',
  projected: 'file',
  downwardAPI: 'file',
  image: 'file',
  emptyDir: 'memory',
};

/** Mounted read-only whatever a container says. @see https://kubernetes.io/docs/concepts/storage/volumes/#secret */
const alwaysReadOnly = new Set(['secret', 'configMap', 'projected', 'downwardAPI', 'image']);

/** The volumes of a pod by name; a StatefulSet's claim templates give every pod volumes of its own. */
export function volumesOf(object: KubernetesObject, pod: Pod): ReadonlyMap<string, Volume> {
  const volumes = itemsOf(get(pod.scope.node, 'volumes')).flatMap(volumeOf);
  const templates = itemsOf(get(object.node, 'spec', 'volumeClaimTemplates')).flatMap((template) => {
    const name = stringOf(get(template, 'metadata', 'name'));
    return name === undefined ? [] : [{ name, kind: 'volume' as const, setting: 'volumeClaimTemplates', readOnly: false }];
  });
  return new Map([...volumes, ...templates].map((volume, index) => [volume.name || `#${index}`, volume]));
}

function volumeOf(node: Node): readonly Volume[] {
  // A volume without a name cannot be mounted, but what it offers of the host is there to be seen.
  const name = stringOf(get(node, 'name')) ?? '';
  const type = entriesOf(node).find((entry) => entry.key !== 'name' && !isUnset(entry.value));
  // Without a type the volume is an empty directory.
  if (!type) return [{ name, kind: 'memory', setting: 'name', readOnly: false }];
  const { key, value } = type;
  const readOnly = alwaysReadOnly.has(key) || (get(value, 'readOnly') ?? false);
  if (key === 'hostPath') {
    const path = value.kind === 'unknown' ? value : get(value, 'path');
    return [{ name, kind: 'host', setting: 'hostPath.path', readOnly: false, ...(path ? { source: path } : {}) }];
  }
  if (key === 'persistentVolumeClaim') {
    const source = value.kind === 'unknown' ? value : get(value, 'claimName');
    const claim = stringOf(source);
    const more = { ...(source ? { source } : {}), ...(claim === undefined ? {} : { claim }) };
    return [{ name, kind: 'volume', setting: 'persistentVolumeClaim.claimName', readOnly, ...more }];
  }
  if (key === 'csi' && stringOf(get(value, 'driver')) === 'secrets-store.csi.k8s.io')
    return [{ name, kind: 'file', setting: key, readOnly }];
  return [{ name, kind: kinds[key] ?? 'volume', setting: key, readOnly }];
}
