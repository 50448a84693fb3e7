import { type Container } from '../../facts/container.ts';
import type { Workload } from '../../facts/workload.ts';
import { type Node } from '../../tree/node.ts';
import type { LimitRange } from './limit-range.ts';
import type { Pod } from './pod.ts';
import type { Volume } from './volume.ts';
/** A pod with all that its containers need to know of it. */
export interface ContainerHost {
    readonly pod: Pod;
    readonly workload: Workload;
    readonly volumes: ReadonlyMap<string, Volume>;
    readonly limitRanges: readonly LimitRange[];
}
export type ContainerList = 'containers' | 'initContainers' | 'ephemeralContainers';
/** One container of a pod, with what it inherits. */
export declare function containerFact(node: Node, list: ContainerList, host: ContainerHost): Container;
