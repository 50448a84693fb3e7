import { type Axis, type Point } from './axis.ts';
/**
 * A function from packets to values as a decision diagram: each inner node cuts one axis into segments, axes come in
 * their order on every path, neighbouring segments differ, and an axis that does not matter is left out. So every
 * function has exactly one form, whatever the rules it was built from: a set that holds everything is one leaf.
 *
 * Diagrams are immutable and share their parts. An operation visits each pair of parts once, which keeps rule sets of
 * a thousand rules cheap.
 *
 * @see M. G. Gouda and A. X. Liu, Structured firewall design, Computer Networks 51 (2007): firewall decision diagrams
 */
export type Diagram<T> = Leaf<T> | Split<T>;
export interface Leaf<T> {
    readonly axis: undefined;
    readonly value: T;
    readonly hash: number;
}
export interface Split<T> {
    readonly axis: Axis;
    /** Where each segment starts; the first is 0. */
    readonly cuts: readonly Point[];
    readonly children: readonly Diagram<T>[];
    readonly hash: number;
}
export declare const leaf: <T>(value: T) => Leaf<T>;
/** A node from segments in order; neighbours that are equal become one, and a single segment is no node at all. */
export declare function split<T>(axis: Axis, cuts: readonly Point[], children: readonly Diagram<T>[]): Diagram<T>;
export declare function isEqual<T>(one: Diagram<T>, other: Diagram<T>): boolean;
/** Index of the segment that holds a point. */
export declare function segmentOf({ cuts }: Split<unknown>, point: Point): number;
/** Where a segment ends, exclusive. */
export declare const segmentEnd: ({ axis, cuts }: Split<unknown>, index: number) => Point;
