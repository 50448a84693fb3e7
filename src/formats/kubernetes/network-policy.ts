import type { Direction } from '../../network/index.ts';
import { get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { selects } from './label-selector.ts';
import { type KubernetesObject, spelled } from './object.ts';
import { otherNetworkPolicyOf } from './other-network-policy.ts';
import { withSubstitutions } from './substitution.ts';

/** Something that isolates pods, whoever enforces it. */
export interface PodIsolation {
  readonly object: KubernetesObject;
  /** The directions in which it isolates the pods that it selects; `undefined` where the code does not tell. */
  readonly isolates: Readonly<Record<Direction, boolean | undefined>>;
  /** Does it hold in all namespaces? */
  readonly isClusterWide: boolean;
  /** Does it select pods with these labels, given that it holds in their namespace? */
  selects(labels: Node | undefined): boolean | undefined;
  /** A NetworkPolicy of Kubernetes itself, whose rules are read. */
  readonly spec?: Node;
}

/** Groups that serve, or once served, NetworkPolicy. */
const groups = ['networking.k8s.io', 'extensions'];

/**
 * A policy about the network of pods: one of Kubernetes, or one of Cilium or Calico, of which only is read whom it covers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function networkPolicyOf(object: KubernetesObject): PodIsolation | undefined {
  if (object.kind !== 'NetworkPolicy' || !groups.includes(object.group)) return otherNetworkPolicyOf(object);
  const spec = withSubstitutions(get(object.node, 'spec') ?? object.node);
  const selector = get(spec, 'podSelector');
  return {
    object,
    spec,
    isolates: isolatedBy(spec),
    isClusterWide: false,
    selects: (labels) => selects(selector, labels),
  };
}

/** Without `policyTypes`, ingress always, and egress where there is a section about it. */
function isolatedBy(spec: Node): PodIsolation['isolates'] {
  const types = get(spec, 'policyTypes');
  if (types?.kind === 'unknown') return { inbound: undefined, outbound: undefined };
  if (isUnset(types)) {
    const egress = get(spec, 'egress');
    return { inbound: true, outbound: egress?.kind === 'unknown' ? undefined : !isUnset(egress) };
  }
  const names = itemsOf(types).map(stringOf);
  const has = (name: string): boolean | undefined => (names.includes(name) ? true : names.includes(undefined) ? undefined : false);
  return { inbound: has('Ingress'), outbound: has('Egress') };
}

/** What a setting of a policy is called in its carrier's words. */
export const settingOf = ({ object }: PodIsolation, name: string): string => spelled(object.place, name);
