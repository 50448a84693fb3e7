import { type Node } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
/** What containers of a namespace get that do not say themselves what they need. */
export interface LimitRange {
    readonly namespace: string | undefined;
    /** The folder of its file: all that tells whom a LimitRange without a namespace is for. */
    readonly folder: string;
    readonly limits: Defaults;
    readonly requests: Defaults;
}
type Defaults = Readonly<Partial<Record<'memory' | 'cpu', Node>>>;
/**
 * The defaults for containers that a LimitRange gives: a missing default limit is the maximum, a missing default request
 * the default limit, else the minimum.
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_LimitRangeItem)
 */
export declare function limitRangesOf(object: KubernetesObject): readonly LimitRange[];
/** Does a LimitRange hold for an object? Without a namespace both go where they are applied to: from one folder, together. */
export declare const holdsFor: (range: LimitRange, object: KubernetesObject) => boolean;
export {};
