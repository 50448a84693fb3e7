import { type Axis, type Point, sameAxis } from './axis.ts';

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

const mix = (hash: number, value: number): number => (Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 13)) | 0;

export const leaf = <T>(value: T): Leaf<T> => ({ axis: undefined, value, hash: mix(0x811c9dc5, hashOf(value)) });

// A collision costs a comparison, never a wrong answer.
const hashOf = (value: unknown): number => (typeof value === 'number' ? value + 2 : value === true ? 1 : 0);

/** A node from segments in order; neighbours that are equal become one, and a single segment is no node at all. */
export function split<T>(axis: Axis, cuts: readonly Point[], children: readonly Diagram<T>[]): Diagram<T> {
  const starts: Point[] = [];
  const kept: Diagram<T>[] = [];
  let hash = axis.rank + 0x811c9dc5;
  for (const [index, child] of children.entries()) {
    const last = kept.at(-1);
    if (last !== undefined && isEqual(last, child)) continue;
    const start = cuts[index] as Point;
    starts.push(start);
    kept.push(child);
    hash = mix(mix(hash, child.hash), Number(start) % 0x7fffffff);
  }
  return kept.length === 1 ? (kept[0] as Diagram<T>) : { axis, cuts: starts, children: kept, hash };
}

export function isEqual<T>(one: Diagram<T>, other: Diagram<T>): boolean {
  if (one === other) return true;
  if (one.hash !== other.hash) return false;
  if (one.axis === undefined || other.axis === undefined)
    return one.axis === other.axis && (one as Leaf<T>).value === (other as Leaf<T>).value;
  return (
    sameAxis(one.axis, other.axis) &&
    one.cuts.length === other.cuts.length &&
    one.cuts.every((cut, index) => cut === other.cuts[index]) &&
    one.children.every((child, index) => isEqual(child, other.children[index] as Diagram<T>))
  );
}

/** Index of the segment that holds a point. */
export function segmentOf({ cuts }: Split<unknown>, point: Point): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cuts[middle] as Point) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a segment ends, exclusive. */
export const segmentEnd = ({ axis, cuts }: Split<unknown>, index: number): Point => cuts[index + 1] ?? axis.size;
