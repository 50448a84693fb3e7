import { type Node } from '../../tree/node.ts';
/**
 * Does a label selector match labels? One without requirements matches everything.
 *
 * @param prefix - what may stand before a key without a meaning here: Cilium's `k8s:`
 * @returns `undefined` where a value that the code does not decide stands in the way
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export declare function selects(selector: Node | undefined, labels: Node | undefined, prefix?: RegExp): boolean | undefined;
/** Has a selector no requirement, so that it takes everything? */
export declare const isEmptySelector: (selector: Node | undefined) => boolean;
/** `app=web,tier in (a, b)`; empty for a selector without requirements. */
export declare function selectorInWords(selector: Node | undefined): string;
