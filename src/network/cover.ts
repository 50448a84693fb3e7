import { type Axis, compareAxes, type Point } from './axis.ts';
import { type Split, segmentOf } from './diagram.ts';
import { type Interval, merged, within } from './interval.ts';
import { difference, everything, intersection, isEmpty, isEverything, isSubset, type PacketSet, unionOf } from './packet-set.ts';

/** Packets with a point in some intervals on each axis that is named; other axes do not matter. */
export type Box = readonly { readonly axis: Axis; readonly intervals: readonly Interval[] }[];

/** Past this many comparisons of a box with a segment, boxes are no longer widened. */
const mostComparisons = 20_000;

/**
 * Few, large boxes that make up a set. They may overlap: `port 22 from anywhere` and `any port from 10.0.0.0/8` reads
 * better than the same cut into disjoint parts.
 *
 * @param least - every packet of it is in some box
 * @param most - no packet outside of it is in any; the packets between the two may be taken in for simpler boxes
 * @see S. Minato, Fast generation of irredundant sum-of-products forms from binary decision diagrams (1992): the same, on bits
 */
export function cover(least: PacketSet, most: PacketSet = least): readonly Box[] {
  if (isEmpty(least)) return [];
  if (isEverything(most)) return [[]];
  const axis = firstAxis(least, most);
  const segments = segmentsOf(axis, least, most);
  const boxes = new Map<string, { box: Box; from: Set<number> }>();
  for (const [index, segment] of segments.entries()) {
    for (const box of cover(segment.least, segment.most)) {
      const key = keyOf(box);
      const known = boxes.get(key) ?? { box, from: new Set() };
      known.from.add(index);
      boxes.set(key, known);
    }
  }
  const isSmall = boxes.size * segments.length <= mostComparisons;
  const candidates = [...boxes.values()].map(({ box, from }): Candidate => {
    const packets = packetsIn(box);
    const fits = segments.flatMap((segment, index) => (from.has(index) || (isSmall && isSubset(packets, segment.most)) ? [index] : []));
    return { box, packets, fits };
  });
  return chosen(axis, segments, isSmall ? largestFirst(candidates) : candidates);
}

/** Boxes before those that they hold, so that the small ones have to cover only what is left. */
function largestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates.map((one) => ({ one, holds: candidates.filter(({ packets }) => isSubset(packets, one.packets)).length }));
  return ranked.sort((a, b) => b.holds - a.holds || b.one.fits.length - a.one.fits.length).map(({ one }) => one);
}

interface Segment {
  readonly start: Point;
  readonly least: PacketSet;
  readonly most: PacketSet;
}

interface Candidate {
  readonly box: Box;
  readonly packets: PacketSet;
  /** The segments where all of the box may be taken. */
  readonly fits: readonly number[];
}

/** Each box in turn, as long as it brings something new. */
function chosen(axis: Axis, segments: readonly Segment[], candidates: readonly Candidate[]): readonly Box[] {
  const left = segments.map(({ least }) => least);
  const extentOf = (indexes: readonly number[]): readonly Interval[] =>
    merged(indexes.map((index) => ({ from: (segments[index] as Segment).start, to: before(segments[index + 1]?.start ?? axis.size) })));
  const taken: Taken[] = [];
  for (const { box, packets, fits } of candidates) {
    const useful = fits.filter((index) => !isEmpty(intersection(left[index] as PacketSet, packets)));
    if (useful.length === 0) continue;
    for (const index of useful) left[index] = difference(left[index] as PacketSet, packets);
    // Where it is needed, or where it fits if that is said in fewer words: `1-1024`, not `1-21,23-1024`.
    const isShorter = fits.length === segments.length || extentOf(fits).length < extentOf(useful).length;
    taken.push({ box, packets, at: isShorter ? fits : useful });
  }
  return needed(segments, taken).map(({ box, at }) => (at.length === segments.length ? box : [{ axis, intervals: extentOf(at) }, ...box]));
}

interface Taken {
  readonly box: Box;
  readonly packets: PacketSet;
  /** The segments where it is taken. */
  readonly at: readonly number[];
}

/** Boxes in the order of their first segment, without those that the others make superfluous. */
function needed(segments: readonly Segment[], taken: readonly Taken[]): readonly Taken[] {
  const kept = new Set(taken);
  if (taken.length ** 2 * segments.length > mostComparisons) return taken;
  for (const one of taken) {
    const isCovered = one.at.every((index) => {
      const others = [...kept].filter((other) => other !== one && other.at.includes(index)).map(({ packets }) => packets);
      return isSubset(intersection((segments[index] as Segment).least, one.packets), unionOf(others));
    });
    if (isCovered) kept.delete(one);
  }
  return [...kept].sort((one, other) => (one.at[0] as number) - (other.at[0] as number));
}

const before = (point: Point): Point => (typeof point === 'bigint' ? point - 1n : point - 1);

function firstAxis(one: PacketSet, other: PacketSet): Axis {
  if (one.axis === undefined) return (other as Split<boolean>).axis;
  return other.axis === undefined || compareAxes(one.axis, other.axis) <= 0 ? one.axis : other.axis;
}

function segmentsOf(axis: Axis, least: PacketSet, most: PacketSet): readonly Segment[] {
  const parts = [least, most].filter((set): set is Split<boolean> => set.axis !== undefined && compareAxes(set.axis, axis) === 0);
  const starts = [...new Set(parts.flatMap(({ cuts }) => cuts))].sort((one, other) => (one < other ? -1 : 1));
  const childAt = (set: PacketSet, start: Point): PacketSet =>
    set.axis !== undefined && compareAxes(set.axis, axis) === 0 ? (set.children[segmentOf(set, start)] as PacketSet) : set;
  return starts.map((start) => ({ start, least: childAt(least, start), most: childAt(most, start) }));
}

export const packetsIn = (box: Box): PacketSet =>
  box.reduceRight((set, { axis, intervals }) => intersection(within(axis, intervals), set), everything);

const keyOf = (box: Box): string =>
  box.map(({ axis, intervals }) => `${axis.key}:${intervals.map(({ from, to }) => `${from}-${to}`).join(',')}`).join(';');
