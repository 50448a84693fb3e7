import { type Entry, entriesOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
import type { PodTemplate } from './pod-template.ts';
import type { Scope } from './setting.ts';

/** A pod as its containers see it. */
export interface Pod {
  readonly template: PodTemplate;
  /** The pod's spec; what is read from it belongs to the workload that owns the pod. */
  readonly scope: Scope & { readonly owner: string };
  readonly os: 'linux' | 'windows' | { readonly unknown: string };
  readonly annotations: readonly Entry[];
  readonly annotation: (name: string) => Node | undefined;
}

export function podOf(object: KubernetesObject, template: PodTemplate): Pod {
  const annotations = get(template.metadata, 'annotations');
  return {
    template,
    scope: { object, node: template.spec, owner: object.address },
    os: osOf(template.spec),
    annotations: entriesOf(annotations),
    annotation: (name) => get(annotations, name),
  };
}

/**
 * Which system the pod runs on: it says so, only nodes with that system take it, or it sets what only Windows has.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/#pod-os
 * @see https://kubernetes.io/docs/concepts/windows/user-guide/#ensuring-os-specific-workloads-land-on-the-appropriate-container-host
 */
function osOf(spec: Node): Pod['os'] {
  for (const node of [get(spec, 'os', 'name'), ...osLabels.map((label) => get(spec, 'nodeSelector', label)), ...affineSystems(spec)]) {
    if (isUnset(node)) continue;
    if (node.kind === 'unknown') return { unknown: node.reason };
    return stringOf(node)?.toLowerCase() === 'windows' ? 'windows' : 'linux';
  }
  const holders = [spec, ...['containers', 'initContainers'].flatMap((key) => itemsOf(get(spec, key)))];
  return holders.some((holder) => entriesOf(get(holder, 'securityContext', 'windowsOptions')).length > 0) ? 'windows' : 'linux';
}

const osLabels = ['kubernetes.io/os', 'beta.kubernetes.io/os'];

/** The only system that the required node affinity lets in; nothing where there may be several. */
function affineSystems(spec: Node): readonly Node[] {
  const terms = itemsOf(get(spec, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'));
  const perTerm = terms.map((term) => {
    const wanted = itemsOf(get(term, 'matchExpressions')).find(
      (one) => osLabels.includes(stringOf(get(one, 'key')) ?? '') && stringOf(get(one, 'operator')) === 'In',
    );
    return itemsOf(get(wanted, 'values'));
  });
  const [first] = perTerm;
  return first?.length === 1 && perTerm.every((values) => values.length === 1 && stringOf(values[0]) === stringOf(first[0])) ? first : [];
}
