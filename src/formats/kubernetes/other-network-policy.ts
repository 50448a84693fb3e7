import { get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { selects } from './label-selector.ts';
import type { PodIsolation } from './network-policy.ts';
import type { KubernetesObject } from './object.ts';
import { withSubstitutions } from './substitution.ts';

/**
 * Policies of Cilium and Calico, read for whom they cover and in which directions.
 *
 * @see https://docs.cilium.io/en/stable/network/kubernetes/policy/
 * @see https://docs.tigera.io/calico/latest/reference/resources/networkpolicy
 */
export function otherNetworkPolicyOf(object: KubernetesObject): PodIsolation | undefined {
  const spec = get(object.node, 'spec');
  switch (`${object.group}/${object.kind}`) {
    case 'cilium.io/CiliumNetworkPolicy':
    case 'cilium.io/CiliumClusterwideNetworkPolicy':
      return cilium(object);
    case 'projectcalico.org/NetworkPolicy':
    case 'crd.projectcalico.org/NetworkPolicy':
      return calico(object, withSubstitutions(spec ?? object.node), false);
    case 'projectcalico.org/GlobalNetworkPolicy':
    case 'crd.projectcalico.org/GlobalNetworkPolicy':
      return calico(object, withSubstitutions(spec ?? object.node), true);
    case 'policy.networking.k8s.io/AdminNetworkPolicy':
    case 'policy.networking.k8s.io/BaselineAdminNetworkPolicy':
      // They stand before or behind all others, and whom they leave open they do not isolate.
      return { object, isolates: { inbound: undefined, outbound: undefined }, isClusterWide: true, selects: () => undefined };
    default:
      return undefined;
  }
}

/** Labels of Cilium may name their source. */
const source = /^(k8s|any):/;

/**
 * A section isolates the endpoints in its direction, even an empty one, unless `enableDefaultDeny` says otherwise.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/intro/#rule-basics
 */
function cilium(object: KubernetesObject): PodIsolation {
  const specs = [get(object.node, 'spec'), ...itemsOf(get(object.node, 'specs'))]
    .filter((one) => !isUnset(one))
    .map((one) => withSubstitutions(one as Node));
  const first = specs[0] ?? object.node;
  const way = (name: 'ingress' | 'egress'): boolean | undefined => {
    const sections = [get(first, name), get(first, `${name}Deny`)];
    if (sections.every(isUnset)) return false;
    const asked = get(first, 'enableDefaultDeny', name);
    if (asked?.kind === 'unknown') return undefined;
    return asked?.kind === 'scalar' && asked.value === false ? false : sections.some((one) => one?.kind === 'unknown') ? undefined : true;
  };
  const several = specs.length > 1;
  const selector = get(first, 'endpointSelector');
  return {
    object,
    isolates: several ? { inbound: undefined, outbound: undefined } : { inbound: way('ingress'), outbound: way('egress') },
    isClusterWide: object.kind === 'CiliumClusterwideNetworkPolicy',
    // One with a nodeSelector in its place is about nodes.
    selects: (labels) => (several ? undefined : isUnset(selector) ? false : selects(selector, labels, source)),
  };
}

/** Without `types`, ingress, and egress where there are egress rules; egress alone where there are only these. */
function calico(object: KubernetesObject, spec: Node, isClusterWide: boolean): PodIsolation {
  const types = get(spec, 'types');
  const names = itemsOf(types).map(stringOf);
  const [ingress, egress] = [get(spec, 'ingress'), get(spec, 'egress')].map((one) => !isUnset(one));
  const selector = get(spec, 'selector');
  const narrowed = ['namespaceSelector', 'serviceAccountSelector'].some((key) => !isUnset(get(spec, key)));
  return {
    object,
    isClusterWide,
    isolates:
      types?.kind === 'unknown'
        ? { inbound: undefined, outbound: undefined }
        : isUnset(types)
          ? { inbound: ingress === true || egress !== true, outbound: egress === true }
          : { inbound: names.includes('Ingress'), outbound: names.includes('Egress') },
    selects(labels) {
      const answer = isUnset(selector) ? true : expression(stringOf(selector), labels);
      return narrowed && answer === true ? undefined : answer;
    },
  };
}

/**
 * A selector in Calico's language, as far as it is `all()` or terms joined by `&&`.
 *
 * @see https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selector
 */
function expression(text: string | undefined, labels: Node | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^\s*(all\(\))?\s*$/.test(text)) return true;
  const answers = text.split('&&').map((term) => {
    const equal = /^\s*([\w./-]+)\s*(==|!=)\s*(["'])([^"']*)\3\s*$/.exec(term);
    const has = /^\s*(!?)\s*has\(\s*([\w./-]+)\s*\)\s*$/.exec(term);
    const key = equal?.[1] ?? has?.[2];
    const label = key === undefined ? undefined : get(labels, key);
    if (key === undefined || label?.kind === 'unknown') return undefined;
    if (has) return isUnset(label) === (has[1] === '!');
    return (stringOf(label) === equal?.[4]) === (equal?.[2] === '==');
  });
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}
