import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { World } from './world.ts';
/** What the names in an expression stand for. */
export interface Scope {
    readonly world: World;
    /**
     * The value that a reference begins with.
     *
     * @param path - the names of the reference as far as they are written out: `['var', 'image', 'tag']`
     * @returns the value of the first `taken` names; what is left is looked up in it
     */
    lookup(path: readonly string[], place: Span): Found;
}
export interface Found {
    readonly value: Node;
    readonly taken: number;
}
/** A scope with further names that hide those outside: iterators of dynamic blocks, `each`, variables of `for`. */
export declare const withNames: (outer: Scope, names: Readonly<Record<string, Node>>) => Scope;
