import type { Container } from '../../facts/container.ts';
import { absent, firstSet, fromNode, type Origin, originOf, type Value } from '../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../tree/node.ts';
import type { LimitRange } from './limit-range.ts';
import { spelled } from './object.ts';
import type { Pod } from './pod.ts';
import { nodeAt, originAt, type Scope } from './setting.ts';

type Resource = 'memory' | 'cpu';

/**
 * What a container may use and what is kept for it: its own say, else that of its pod as a whole, else the defaults
 * that a LimitRange gives to the namespace. A request that nobody makes is as high as the limit.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/
 */
export function resourcesOf(scope: Scope, pod: Pod, ranges: readonly LimitRange[]): Partial<Container['values']> {
  const limit = (resource: Resource): Value<string> =>
    firstSet(
      quantity(scope, 'limits', resource),
      quantity(pod.scope, 'limits', resource),
      ...ranges.map((range) => given(range.limits[resource])),
    );
  const request = (resource: Resource): Value<string> =>
    firstSet(
      quantity(scope, 'requests', resource),
      withoutSetting(quantity(scope, 'limits', resource)),
      quantity(pod.scope, 'requests', resource),
      withoutSetting(quantity(pod.scope, 'limits', resource)),
      ...ranges.map((range) => given(range.requests[resource])),
    );
  return { memoryLimit: limit('memory'), cpuLimit: limit('cpu'), memoryRequest: request('memory'), cpuRequest: request('cpu') };
}

/** A limit that stands in for a request; when it is missing, it is not the limit that people should hear about. */
const withoutSetting = (value: Value<string>): Value<string> => (value.state === 'absent' ? absent() : value);

function quantity(scope: Scope, kind: 'limits' | 'requests', resource: Resource): Value<string> {
  const path = ['resources', kind, resource];
  const { edit: _, ...origin } = originAt(scope, path);
  return amount(nodeAt(scope, path), { ...origin, setting: spelled(scope.object.place, path.join('.')) });
}

const given = (node: Node | undefined): Value<string> => amount(node, { setting: 'LimitRange' });

/**
 * A quantity. Zero is none: the kubelet passes no limit of 0 on to the runtime, and a request of 0 keeps nothing.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/kuberuntime_container_linux.go
 */
function amount(node: Node | undefined, origin: Origin): Value<string> {
  if (isUnset(node)) return absent(origin);
  const value = fromNode(node, accepted, { origin });
  const isZero = value.state === 'known' && Number.parseFloat(value.value) === 0;
  return isZero ? absent(originOf(node, origin)) : value;
}

/** @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
function accepted(node: Node): string | undefined {
  const text = stringOf(node);
  return text !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+|[numkMGTPE]|[KMGTPE]i)?$/.test(text) ? text : undefined;
}
