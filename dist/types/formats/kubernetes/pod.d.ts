import { type Entry, type Node } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
import type { PodTemplate } from './pod-template.ts';
import type { Scope } from './setting.ts';
/** A pod as its containers see it. */
export interface Pod {
    readonly template: PodTemplate;
    /** The pod's spec; what is read from it belongs to the workload that owns the pod. */
    readonly scope: Scope & {
        readonly owner: string;
    };
    readonly os: 'linux' | 'windows' | {
        readonly unknown: string;
    };
    readonly annotations: readonly Entry[];
    readonly annotation: (name: string) => Node | undefined;
}
export declare function podOf(object: KubernetesObject, template: PodTemplate): Pod;
