import { type HostNamespace, hostNamespace, type Sysctl, sysctl } from '../../facts/container.ts';
import { element, type Site } from '../../facts/declare.ts';
import { defaultOf, fromNode, known, type Value } from '../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../tree/node.ts';
import { spelled } from './object.ts';
import type { Pod } from './pod.ts';
import { flag, listOf } from './setting.ts';

/** Namespaces of the node that a pod may share. All are off unless somebody asks for them. */
const shared = { network: 'hostNetwork', pid: 'hostPID', ipc: 'hostIPC' } as const;

/**
 * Whether the pod lives in the namespaces of its node. Nothing is said about the user namespace unless the pod does:
 * few clusters can give it one of its own yet.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
 */
export function hostNamespaces(pod: Pod, site: Site): Value<readonly HostNamespace[]> {
  const named = Object.entries(shared).map(([name, key]) => [name, flag(pod.scope, [key], defaultOf(false))] as const);
  const users = get(pod.scope.node, 'hostUsers');
  const all = isUnset(users) ? named : [...named, ['user', flag(pod.scope, ['hostUsers'])] as const];
  return known(all.map(([name, value]) => element(hostNamespace, site, value.span ?? site.header, { name: known(name), shared: value })));
}

/** @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/ */
export function sysctls(pod: Pod, site: Site): Value<readonly Sysctl[]> {
  const setting = spelled(pod.scope.object.place, 'securityContext.sysctls');
  const convert = (item: Node) =>
    element(sysctl, site, item.span, {
      name: fromNode(get(item, 'name'), stringOf, { origin: { setting, owner: pod.scope.owner } }),
      value: fromNode(get(item, 'value'), stringOf),
    });
  return listOf(pod.scope, ['securityContext', 'sysctls'], convert, defaultOf([]));
}
