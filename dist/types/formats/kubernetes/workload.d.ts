import type { Container } from '../../facts/container.ts';
import { type Fact } from '../../facts/declare.ts';
import { type ContainerHost } from './container.ts';
import { type LimitRange } from './limit-range.ts';
import { type KubernetesObject } from './object.ts';
/** A workload and its containers. */
export interface WorkloadFacts {
    readonly object: KubernetesObject;
    readonly host: ContainerHost;
    readonly containers: readonly Container[];
}
/**
 * What an object runs.
 *
 * @returns `undefined` for an object that runs nothing
 */
export declare function workloadFacts(written: KubernetesObject, limitRanges: readonly LimitRange[]): WorkloadFacts | undefined;
export declare const factsOf: ({ object, host, containers }: WorkloadFacts) => readonly Fact[];
