import { type HostNamespace, type Sysctl } from '../../facts/container.ts';
import { type Site } from '../../facts/declare.ts';
import { type Value } from '../../facts/value.ts';
import type { Pod } from './pod.ts';
/**
 * Whether the pod lives in the namespaces of its node. Nothing is said about the user namespace unless the pod does:
 * few clusters can give it one of its own yet.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
 */
export declare function hostNamespaces(pod: Pod, site: Site): Value<readonly HostNamespace[]>;
/** @see https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/ */
export declare function sysctls(pod: Pod, site: Site): Value<readonly Sysctl[]>;
