import { type MapNode, type Node } from '../../tree/node.ts';
import { type KubernetesObject } from './object.ts';
/** A pod, or the template from which a controller makes pods. */
export interface PodTemplate {
    readonly metadata: Node | undefined;
    readonly spec: MapNode;
    /** Does it run to an end? Nobody checks the health of such pods. */
    readonly finite: boolean;
}
export declare const isKnative: (object: KubernetesObject) => boolean;
/** Has the object, by its kind, a pod template? */
export declare const mayHoldPods: ({ kind, group }: KubernetesObject) => boolean;
/**
 * The pod template of an object.
 *
 * @returns `undefined` for an object without one, with a notice where it should have one that can be read
 */
export declare function podTemplateOf(object: KubernetesObject): PodTemplate | undefined;
