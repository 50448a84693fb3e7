import { type HostPort, hostPort } from '../../facts/container.ts';
import { fact, type Site } from '../../facts/declare.ts';
import { defaultOf, known, type Value } from '../../facts/value.ts';
import { entryOf } from '../../tree/node.ts';
import type { Pod } from './pod.ts';
import { flag, integer, listOf, type Scope } from './setting.ts';

/**
 * The ports of the node that a container claims. In the node's network every port of a container is one of the node,
 * and the API server writes it into `hostPort`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function hostPorts(scope: Scope, pod: Pod, site: Site): Value<readonly HostPort[]> {
  const network = flag(pod.scope, ['hostNetwork'], defaultOf(false));
  const ports = entryOf(scope.node, 'ports');
  const block = ports ? { ...ports.keySpan, end: Math.max(ports.keySpan.end, ports.value.span.end) } : site.block;
  return listOf(
    scope,
    ['ports'],
    (item) => {
      const own: Scope = { object: scope.object, node: item };
      const containerPort = integer(own, ['containerPort']);
      const claimed = integer(own, ['hostPort'], onHost(network, containerPort));
      return fact(hostPort, { ...site, header: item.span, block }, { hostPort: claimed, containerPort });
    },
    defaultOf([]),
  );
}

function onHost(network: Value<boolean>, containerPort: Value<number>): Value<number> {
  if (network.state === 'unknown') return { state: 'unknown', reason: network.reason };
  if (network.state !== 'known' || !network.value) return defaultOf(0);
  if (containerPort.state === 'unknown') return { state: 'unknown', reason: containerPort.reason };
  const setting = 'hostPort under hostNetwork';
  return containerPort.state === 'known' ? defaultOf(containerPort.value, { setting }) : known(0);
}
