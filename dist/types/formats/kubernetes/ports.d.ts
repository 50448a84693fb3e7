import { type HostPort } from '../../facts/container.ts';
import { type Site } from '../../facts/declare.ts';
import { type Value } from '../../facts/value.ts';
import type { Pod } from './pod.ts';
import { type Scope } from './setting.ts';
/**
 * The ports of the node that a container claims. In the node's network every port of a container is one of the node,
 * and the API server writes it into `hostPort`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export declare function hostPorts(scope: Scope, pod: Pod, site: Site): Value<readonly HostPort[]>;
