import type { WorkloadFacts } from './workload.ts';
/**
 * Tells mounts of the same claim by several workloads about each other. Containers of one pod share their volumes by
 * design, so only what leads from one workload to another counts.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export declare function withSharedClaims(workloads: readonly WorkloadFacts[]): readonly WorkloadFacts[];
