import { type Mount, mount } from '../../facts/container.ts';
import { element, type Site } from '../../facts/declare.ts';
import { absent, defaultOf, fromNode, known, type Origin, originOf, unknown, type Value } from '../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../tree/node.ts';
import { spelled } from './object.ts';
import type { Pod } from './pod.ts';
import { flag, listOf, type Scope } from './setting.ts';
import type { Volume } from './volume.ts';

/** What a container mounts. */
export function mountsOf(scope: Scope, pod: Pod, volumes: ReadonlyMap<string, Volume>, site: Site): Value<readonly Mount[]> {
  const list = listOf(scope, ['volumeMounts'], (item) => mountOf(item, scope, pod, volumes, site), defaultOf([]));
  return list;
}

function mountOf(item: Node, scope: Scope, pod: Pod, volumes: ReadonlyMap<string, Volume>, site: Site): Mount {
  const { place } = scope.object;
  const name = get(item, 'name');
  const volume = volumes.get(stringOf(name) ?? '');
  const own: Scope = { object: scope.object, node: item };
  const values = {
    target: fromNode(get(item, 'mountPath'), stringOf, { origin: { setting: spelled(place, 'mountPath') } }),
    propagation: fromNode(get(item, 'mountPropagation'), stringOf, { origin: { setting: spelled(place, 'mountPropagation') } }),
    sharedWith: absent(),
  };
  if (!volume) {
    const reason = name?.kind === 'unknown' ? name.reason : `the volume ${stringOf(name) ?? '?'} is not among the volumes of the pod`;
    return element(mount, site, item.span, {
      ...values,
      kind: unknown(reason),
      source: unknown(reason),
      readOnly: flag(own, ['readOnly'], defaultOf(false)),
    });
  }
  return element(mount, site, item.span, {
    ...values,
    kind: known<string>(volume.kind),
    source: sourceOf(volume, item, pod, spelled(place, volume.setting)),
    readOnly: readOnly(own, volume),
  });
}

/** Findings about the source are about the pod's volume: one, however many containers mount it. */
function sourceOf(volume: Volume, item: Node, pod: Pod, setting: string): Value<string> {
  const origin: Origin = { setting, owner: pod.scope.owner };
  if (isUnset(volume.source)) return volume.kind === 'host' ? absent(origin) : known(volume.name);
  if (volume.source.kind === 'unknown') return unknown(volume.source.reason, originOf(volume.source, origin));
  const path = stringOf(volume.source);
  if (path === undefined) return absent(originOf(volume.source, origin));
  const below = volume.kind === 'host' ? (stringOf(get(item, 'subPath')) ?? stringOf(get(item, 'subPathExpr'))) : undefined;
  return known(below ? `${path.replace(/\/$/, '')}/${below}` : path, originOf(volume.source, origin));
}

function readOnly(scope: Scope, volume: Volume): Value<boolean> {
  const own = flag(scope, ['readOnly'], defaultOf(false));
  if (volume.readOnly === true) return defaultOf(true);
  if (typeof volume.readOnly === 'boolean' || (own.state === 'known' && own.value)) return own;
  const whole = fromNode(volume.readOnly, (node) => (node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined));
  return whole.state !== 'known' || whole.value ? whole : own;
}
