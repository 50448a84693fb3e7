import type { PodIsolation } from './network-policy.ts';
import type { KubernetesObject } from './object.ts';
/**
 * Policies of Cilium and Calico, read for whom they cover and in which directions.
 *
 * @see https://docs.cilium.io/en/stable/network/kubernetes/policy/
 * @see https://docs.tigera.io/calico/latest/reference/resources/networkpolicy
 */
export declare function otherNetworkPolicyOf(object: KubernetesObject): PodIsolation | undefined;
