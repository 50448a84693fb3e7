import type { Axis, Point } from './axis.ts';
import { type PacketSet } from './packet-set.ts';
/** A run of points on an axis, both ends included. */
export interface Interval<P extends Point = Point> {
    readonly from: P;
    readonly to: P;
}
/** Intervals in order, those that overlap or touch made one; an interval whose end is before its start is dropped. */
export declare function merged<P extends Point>(intervals: readonly Interval<P>[]): readonly Interval<P>[];
/** The packets whose point on one axis lies in some interval. Intervals may overlap and come in any order. */
export declare function within(axis: Axis, intervals: readonly Interval[]): PacketSet;
/** The intervals, in order, of a set that depends on this axis alone, or the parts of a set where it is not empty. */
export declare function intervalsOf(set: PacketSet, axis: Axis): readonly Interval[];
