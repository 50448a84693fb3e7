import type { Direction, Platform } from '../rule.ts';
/**
 * The network policies that select a pod, together: a pod is open in a direction until one of them isolates it there;
 * from then on only what some policy lists passes.
 *
 * @param isolated - the directions in which some policy isolates the pods: its `policyTypes`
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
 */
export declare const networkPolicies: (isolated: readonly Direction[]) => Platform;
