import type { Node } from '../../../tree/node.ts';
/** What a `for`, a `dynamic` block or a `for_each` goes through. */
export interface Elements {
    readonly items: readonly Element[];
    /** Why there may be more of them. */
    readonly rest?: string;
}
export interface Element {
    /** An index, the key of a map, or the value itself in a set. */
    readonly key: Node;
    readonly value: Node;
}
/** The elements of a known list, set, map or object; nothing for any other value. */
export declare function elementsOf(collection: Node): Elements | undefined;
/** By bytes of UTF-8, which is the order of code points and not that of JavaScript's units. */
export declare function compareTexts(one: string, other: string): number;
