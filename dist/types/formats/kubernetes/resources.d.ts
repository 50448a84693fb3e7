import type { Container } from '../../facts/container.ts';
import type { LimitRange } from './limit-range.ts';
import type { Pod } from './pod.ts';
import { type Scope } from './setting.ts';
/**
 * What a container may use and what is kept for it: its own say, else that of its pod as a whole, else the defaults
 * that a LimitRange gives to the namespace. A request that nobody makes is as high as the limit.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/
 */
export declare function resourcesOf(scope: Scope, pod: Pod, ranges: readonly LimitRange[]): Partial<Container['values']>;
