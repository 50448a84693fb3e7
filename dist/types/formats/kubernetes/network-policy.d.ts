import type { Direction } from '../../network/index.ts';
import { type Node } from '../../tree/node.ts';
import { type KubernetesObject } from './object.ts';
/** Something that isolates pods, whoever enforces it. */
export interface PodIsolation {
    readonly object: KubernetesObject;
    /** The directions in which it isolates the pods that it selects; `undefined` where the code does not tell. */
    readonly isolates: Readonly<Record<Direction, boolean | undefined>>;
    /** Does it hold in all namespaces? */
    readonly isClusterWide: boolean;
    /** Does it select pods with these labels, given that it holds in their namespace? */
    selects(labels: Node | undefined): boolean | undefined;
    /** A NetworkPolicy of Kubernetes itself, whose rules are read. */
    readonly spec?: Node;
}
/**
 * A policy about the network of pods: one of Kubernetes, or one of Cilium or Calico, of which only is read whom it covers.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export declare function networkPolicyOf(object: KubernetesObject): PodIsolation | undefined;
/** What a setting of a policy is called in its carrier's words. */
export declare const settingOf: ({ object }: PodIsolation, name: string) => string;
