import { type ListNode, type MapNode, type Node } from '../../tree/node.ts';
/** A value that may stand alone or in a sequence, as a sequence. */
export declare const asList: (node: Node) => ListNode;
/**
 * The long form of a value: a text becomes the mapping that it abbreviates, a sequence of names a mapping of them.
 *
 * @param key - what a text abbreviates (`context` for `build`)
 */
export declare function asMap(node: Node, key?: string): MapNode;
/** Settings that are written `name: value` or `- name=value`, as a mapping. A name without a value has null. */
export declare function keyValueMap(node: Node | undefined): MapNode;
/** A text with pieces that may be missing, as Compose's short forms are. */
export type Parts = readonly (string | null)[];
export declare const partsOf: (node: Node) => Parts | undefined;
