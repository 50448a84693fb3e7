import { type Axis, membershipRank, type Point } from './axis.ts';
import { combine, rewrite } from './combine.ts';
import { type Diagram, isEqual, leaf, segmentOf } from './diagram.ts';

/**
 * A set of packets, exact. A set of ports, protocols or addresses is one too: the packets that have such a port,
 * whatever the rest. So there is one algebra for all of them.
 */
export type PacketSet = Diagram<boolean>;

export const everything: PacketSet = leaf(true);
export const nothing: PacketSet = leaf(false);

export const isEverything = (set: PacketSet): boolean => set.axis === undefined && set.value;
export const isEmpty = (set: PacketSet): boolean => set.axis === undefined && !set.value;

export const union = (one: PacketSet, other: PacketSet): PacketSet =>
  combine(
    one,
    other,
    (a, b) => a || b,
    (a, b) => (a === b || isEverything(a) || isEmpty(b) ? a : isEverything(b) || isEmpty(a) ? b : undefined),
  );

export const intersection = (one: PacketSet, other: PacketSet): PacketSet =>
  combine(
    one,
    other,
    (a, b) => a && b,
    (a, b) => (a === b || isEmpty(a) || isEverything(b) ? a : isEmpty(b) || isEverything(a) ? b : undefined),
  );

export const difference = (one: PacketSet, other: PacketSet): PacketSet =>
  combine(
    one,
    other,
    (a, b) => a && !b,
    (a, b) => (a === b || isEmpty(a) || isEverything(b) ? nothing : isEmpty(b) ? a : undefined),
  );

export const complement = (set: PacketSet): PacketSet => difference(everything, set);

/** The union of many sets. Halving the list keeps the parts small: a thousand sets cost little more than their result. */
export const unionOf = (sets: readonly PacketSet[]): PacketSet => halved(sets, union, nothing);

export const intersectionOf = (sets: readonly PacketSet[]): PacketSet => halved(sets, intersection, everything);

/** Folds a list by halves; the order of the elements is kept. */
export function halved<T>(items: readonly T[], fold: (one: T, other: T) => T, empty: T): T {
  if (items.length === 0) return empty;
  if (items.length === 1) return items[0] as T;
  const middle = items.length >> 1;
  return fold(halved(items.slice(0, middle), fold, empty), halved(items.slice(middle), fold, empty));
}

export const isSubset = (one: PacketSet, other: PacketSet): boolean => isEmpty(difference(one, other));
export const isSame = (one: PacketSet, other: PacketSet): boolean => isEqual(one, other);
export const isDisjoint = (one: PacketSet, other: PacketSet): boolean => isEmpty(intersection(one, other));

/** Is the packet with these points in the set? An axis that is not named reads as its first point. */
export function holdsPacket(set: PacketSet, pointOn: (axis: Axis) => Point | undefined): boolean {
  let part = set;
  while (part.axis !== undefined) part = part.children[segmentOf(part, pointOn(part.axis) ?? 0)] as PacketSet;
  return part.value;
}

/** The packets for which some point on these axes puts them into the set: the axes no longer matter. */
export const forSome = (set: PacketSet, isFree: (axis: Axis) => boolean): PacketSet =>
  rewrite<boolean, boolean>(set, (part, again) => {
    if (part.axis === undefined) return part;
    return isFree(part.axis) ? unionOf(part.children.map(again)) : undefined;
  });

/** The packets that are in the set whatever their points on these axes. */
export const forAll = (set: PacketSet, isFree: (axis: Axis) => boolean): PacketSet => complement(forSome(complement(set), isFree));

export const isMembership = (axis: Axis): boolean => axis.rank === membershipRank;
