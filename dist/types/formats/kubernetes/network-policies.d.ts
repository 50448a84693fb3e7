import { type Fact } from '../../facts/declare.ts';
import type { KubernetesObject } from './object.ts';
import type { WorkloadFacts } from './workload.ts';
/** What policies make of the pods of one cluster. */
export interface PodNetwork {
    readonly workloads: readonly WorkloadFacts[];
    /** The policies, and the firewalls that they make together. */
    readonly facts: readonly Fact[];
}
/**
 * Puts policies and pods together by namespace and labels.
 *
 * @param isWhole - are these all objects that are applied together? An object inside another format stands by itself, so
 * nothing can be said of what is not there.
 */
export declare function withNetworkPolicies(objects: readonly KubernetesObject[], workloads: readonly WorkloadFacts[], isWhole: boolean): PodNetwork;
