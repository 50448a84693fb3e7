import type { Span, Step } from './span.ts';
/**
 * A tree of located, partly known values. Every reader (YAML, HCL, JSON) makes one, every resolver
 * (variables, anchors, overlays) returns one, and adapters read nothing else.
 */
export type Node = ScalarNode | ListNode | MapNode | UnknownNode;
export type Scalar = string | number | boolean | null;
interface Located {
    /** Where the value was written. A resolved value keeps the place of the literal that decided it. */
    readonly span: Span;
    /** How the value got to where it is used, oldest stop first; absent for a value that is used where it stands. */
    readonly trail?: readonly Step[];
    /** An explicit YAML tag such as `!vault` or `!reset`. */
    readonly tag?: string;
}
export interface ScalarNode extends Located {
    readonly kind: 'scalar';
    readonly value: Scalar;
    /** The scalar as it was written, for messages and for platforms that type it by themselves (`0644`, `1.10`, `yes`). */
    readonly text: string;
    /** True for a quoted or block scalar: a string on every platform. */
    readonly quoted?: boolean;
}
export interface ListNode extends Located {
    readonly kind: 'list';
    readonly items: readonly Node[];
    /** Why there may be further items; absent when the list is complete. */
    readonly rest?: string;
}
export interface MapNode extends Located {
    readonly kind: 'map';
    readonly entries: ReadonlyMap<string, Entry>;
    /** Why there may be further entries; absent when the map is complete. */
    readonly rest?: string;
    /** The words that open it, in a format whose blocks have such (`container {` in HCL). */
    readonly header?: Span;
}
export interface Entry {
    readonly key: string;
    readonly keySpan: Span;
    readonly value: Node;
}
/** A value that the code does not decide. */
export interface UnknownNode extends Located {
    readonly kind: 'unknown';
    /** Names what is missing: `var.cidr has no default`. */
    readonly reason: string;
    /** A text that is known in part (`nginx:${TAG}`): known pieces in order, `null` where something is missing. */
    readonly parts?: readonly (string | null)[];
    /** A value that must not be shown although nobody knows it, such as one from a vault. */
    readonly secret?: boolean;
}
export declare const unknownNode: (reason: string, place: Span, more?: Partial<Pick<UnknownNode, 'parts' | 'secret' | 'trail'>>) => UnknownNode;
/** The same value with one more stop on its way. */
export declare const withStep: <N extends Node>(node: N, step: Step) => N;
/**
 * The value under a path of keys and list indexes.
 *
 * @returns `undefined` where the path ends in nothing, the unknown node where something on the way is unknown,
 * and an unknown node where the map or list is only partly known and the key is not among the known ones
 */
export declare function get(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined;
/** The entry of a map, with the place of its key; `undefined` for anything that is not a map or lacks the key. */
export declare const entryOf: (node: Node | undefined, key: string) => Entry | undefined;
/** Known entries of a map; none for anything else. */
export declare const entriesOf: (node: Node | undefined) => readonly Entry[];
/** Known items of a list; none for anything else. */
export declare const itemsOf: (node: Node | undefined) => readonly Node[];
/** Is there no value, or an explicit null, which every platform here reads as "not set"? */
export declare const isUnset: (node: Node | undefined) => node is undefined | (ScalarNode & {
    readonly value: null;
});
/** The string of a scalar as the author wrote it for unquoted numbers and booleans; `undefined` when it is no known scalar or null. */
export declare function stringOf(node: Node | undefined): string | undefined;
/** Why a node is not fully known, looking into lists and maps; `undefined` when all of it is known. */
export declare function missingIn(node: Node | undefined): string | undefined;
export {};
