import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
/** A resource, one of its instances, or something in it: what an expression that names it leads to. */
export interface Target {
    /** The resource in question, as whoever made the target knows it. */
    readonly resource: object;
    /** Names and indexes behind the resource: `['id']`. */
    readonly path: readonly string[];
    select(key: string, by: 'attribute' | 'index', place: Span): Node;
}
/** The resource attribute that gives a value, whether that is known or not. */
export declare const targetOf: (node: Node | undefined) => Target | undefined;
export declare const aimed: (node: Node, target: Target) => Node;
/** What is known only after apply, but where it comes from. */
export declare const aimedPending: (reason: string, place: Span, target: Target) => Node;
