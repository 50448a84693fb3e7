import type { Axis, Point } from './axis.ts';
import { split } from './diagram.ts';
import { everything, isEmpty, nothing, type PacketSet } from './packet-set.ts';

/** A run of points on an axis, both ends included. */
export interface Interval<P extends Point = Point> {
  readonly from: P;
  readonly to: P;
}

/** Intervals in order, those that overlap or touch made one; an interval whose end is before its start is dropped. */
export function merged<P extends Point>(intervals: readonly Interval<P>[]): readonly Interval<P>[] {
  const sorted = intervals.filter(({ from, to }) => from <= to).sort((one, other) => (one.from < other.from ? -1 : 1));
  const result: Interval<P>[] = [];
  for (const interval of sorted) {
    const last = result.at(-1);
    if (last === undefined || interval.from > after(last.to)) result.push(interval);
    else if (interval.to > last.to) result[result.length - 1] = { from: last.from, to: interval.to };
  }
  return result;
}

/** The packets whose point on one axis lies in some interval. Intervals may overlap and come in any order. */
export function within(axis: Axis, intervals: readonly Interval[]): PacketSet {
  const cuts: Point[] = [];
  const children: PacketSet[] = [];
  let end: Point = 0;
  for (const { from, to } of merged(intervals)) {
    if (from > end) {
      cuts.push(end);
      children.push(nothing);
    }
    // The first cut is the number 0 on every axis.
    cuts.push(cuts.length === 0 ? 0 : from);
    children.push(everything);
    end = after(to);
  }
  if (end < axis.size) {
    cuts.push(end);
    children.push(nothing);
  }
  return split(axis, cuts, children);
}

/** The intervals, in order, of a set that depends on this axis alone, or the parts of a set where it is not empty. */
export function intervalsOf(set: PacketSet, axis: Axis): readonly Interval[] {
  if (set.axis === undefined || set.axis.rank > axis.rank) return isEmpty(set) ? [] : [{ from: 0, to: before(axis.size) }];
  const { cuts, children } = set;
  return merged(
    children.flatMap((child, index) => (isEmpty(child) ? [] : [{ from: cuts[index] as Point, to: before(cuts[index + 1] ?? axis.size) }])),
  );
}

const after = (point: Point): Point => (typeof point === 'bigint' ? point + 1n : point + 1);
const before = (point: Point): Point => (typeof point === 'bigint' ? point - 1n : point - 1);
