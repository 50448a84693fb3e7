import type { Container } from '../../facts/container.ts';
import { type Fact, fact } from '../../facts/declare.ts';
import { absent, known, unknown } from '../../facts/value.ts';
import { workload } from '../../facts/workload.ts';
import { get, isUnset, itemsOf, type MapNode, stringOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import { remarkSeccompAnnotations } from './confinement.ts';
import { type ContainerHost, type ContainerList, containerFact } from './container.ts';
import { holdsFor, type LimitRange } from './limit-range.ts';
import { type KubernetesObject, remark } from './object.ts';
import { siteOf, unmountedVolumeFact } from './offered-volume.ts';
import { podOf } from './pod.ts';
import { mayHoldPods, podTemplateOf } from './pod-template.ts';
import { withSubstitutions } from './substitution.ts';
import { remarkUnknownFields } from './unknown-fields.ts';
import { type Volume, volumesOf } from './volume.ts';

/** A workload and its containers. */
export interface WorkloadFacts {
  readonly object: KubernetesObject;
  readonly host: ContainerHost;
  readonly containers: readonly Container[];
}

const lists: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers'];

/**
 * What an object runs.
 *
 * @returns `undefined` for an object that runs nothing
 */
export function workloadFacts(written: KubernetesObject, limitRanges: readonly LimitRange[]): WorkloadFacts | undefined {
  if (!mayHoldPods(written)) return undefined;
  const place = { ...written.place, notice: once(written.place.notice) };
  const object = { ...written, place, node: withSubstitutions(written.node) as MapNode };
  const template = podTemplateOf(object);
  if (!template) return undefined;
  const pod = podOf(object, template);
  remarkSeccompAnnotations(pod);
  remarkUnknownFields(pod.scope, 'pod');
  const site = siteOf(object);
  const { os } = pod;
  const host: ContainerHost = {
    pod,
    workload: fact(workload, site, {
      kind: known(object.kind),
      name: object.name === undefined ? absent() : known(object.name),
      namespace: object.namespace === undefined ? absent() : known(object.namespace),
      os: typeof os === 'string' ? known<string>(os) : unknown(os.unknown),
    }),
    volumes: volumesOf(object, pod),
    limitRanges: limitRanges.filter((range) => holdsFor(range, object)),
  };
  return { object, host, containers: lists.flatMap((list) => containersIn(list, host)) };
}

/** What the pod sets is read for each of its containers, and what is wrong with it told once. */
function once(notice: (notice: Notice) => void): (notice: Notice) => void {
  const told = new Set<string>();
  return (one) => {
    const key = `${one.span?.start} ${one.message}`;
    if (told.has(key)) return;
    told.add(key);
    notice(one);
  };
}

function containersIn(list: ContainerList, host: ContainerHost): readonly Container[] {
  const { object, node: spec } = host.pod.scope;
  const node = get(spec, list);
  if (isUnset(node)) return [];
  if (node.kind !== 'list') {
    const problem = node.kind === 'unknown' ? `are not known (${node.reason})` : `are a ${node.kind}, not a list`;
    remark(object, 'schema-violation', `${list} ${problem}; they were not checked`, node.span, true);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'map') return [containerFact(item, list, host)];
    const problem = item.kind === 'unknown' ? `is not known (${item.reason})` : 'is not a mapping';
    remark(object, 'schema-violation', `an item of ${list} ${problem}; it was not checked`, item.span, true);
    return [];
  });
}

export const factsOf = ({ object, host, containers }: WorkloadFacts): readonly Fact[] => [
  host.workload,
  ...containers,
  ...unmountedVolumes(host).map((volume) => unmountedVolumeFact(host.workload.site, object, volume)),
];

/** Directories of the host that no container mounts; none where it is not known what the containers mount. */
function unmountedVolumes({ pod, volumes }: ContainerHost): readonly Volume[] {
  const mounts = lists.flatMap((list) => itemsOf(get(pod.scope.node, list))).flatMap((one) => get(one, 'volumeMounts') ?? []);
  const names = mounts.flatMap((list) =>
    list.kind === 'list' && list.rest === undefined ? list.items.map((item) => stringOf(get(item, 'name'))) : [undefined],
  );
  return names.includes(undefined) ? [] : [...volumes.values()].filter((volume) => volume.kind === 'host' && !names.includes(volume.name));
}
