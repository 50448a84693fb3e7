import { type Axis, compareAxes, type Point } from './axis.ts';
import { type Split, segmentOf } from './diagram.ts';
import { type Interval, intervalsOf, within } from './interval.ts';
import { difference, everything, intersection, isEmpty, isEverything, isSubset, type PacketSet } from './packet-set.ts';

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
  const wide = [...boxes.values()].map(({ box, from }) => {
    const packets = packetsIn(box);
    const fits = segments.flatMap((segment, index) => (from.has(index) || (isSmall && isSubset(packets, segment.most)) ? [index] : []));
    return { box, packets, fits };
  });
  return chosen(axis, segments, wide);
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

/** The widest boxes first, as long as each brings something new. */
function chosen(axis: Axis, segments: readonly Segment[], candidates: readonly Candidate[]): readonly Box[] {
  const left = segments.map(({ least }) => least);
  const result: { first: number; box: Box }[] = [];
  for (const { box, packets, fits } of [...candidates].sort((one, other) => other.fits.length - one.fits.length)) {
    const useful = fits.filter((index) => !isEmpty(intersection(left[index] as PacketSet, packets)));
    if (useful.length === 0) continue;
    for (const index of useful) left[index] = difference(left[index] as PacketSet, packets);
    const held = new Set(fits);
    const extent = within(
      axis,
      fits.map((index) => ({ from: (segments[index] as Segment).start, to: before(segments[index + 1]?.start ?? axis.size) })),
    );
    const own = held.size === segments.length ? [] : [{ axis, intervals: intervalsOf(extent, axis) }];
    result.push({ first: fits[0] as number, box: [...own, ...box] });
  }
  return result.sort((one, other) => one.first - other.first).map(({ box }) => box);
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
