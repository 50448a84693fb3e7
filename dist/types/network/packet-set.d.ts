import { type Axis, type Point } from './axis.ts';
import { type Diagram } from './diagram.ts';
/**
 * A set of packets, exact. A set of ports, protocols or addresses is one too: the packets that have such a port,
 * whatever the rest. So there is one algebra for all of them.
 */
export type PacketSet = Diagram<boolean>;
export declare const everything: PacketSet;
export declare const nothing: PacketSet;
export declare const isEverything: (set: PacketSet) => boolean;
export declare const isEmpty: (set: PacketSet) => boolean;
export declare const union: (one: PacketSet, other: PacketSet) => PacketSet;
export declare const intersection: (one: PacketSet, other: PacketSet) => PacketSet;
export declare const difference: (one: PacketSet, other: PacketSet) => PacketSet;
export declare const complement: (set: PacketSet) => PacketSet;
/** The union of many sets. Halving the list keeps the parts small: a thousand sets cost little more than their result. */
export declare const unionOf: (sets: readonly PacketSet[]) => PacketSet;
export declare const intersectionOf: (sets: readonly PacketSet[]) => PacketSet;
/** Folds a list by halves; the order of the elements is kept. */
export declare function halved<T>(items: readonly T[], fold: (one: T, other: T) => T, empty: T): T;
export declare const isSubset: (one: PacketSet, other: PacketSet) => boolean;
export declare const isSame: (one: PacketSet, other: PacketSet) => boolean;
export declare const isDisjoint: (one: PacketSet, other: PacketSet) => boolean;
/** Is the packet with these points in the set? An axis that is not named reads as its first point. */
export declare function holdsPacket(set: PacketSet, pointOn: (axis: Axis) => Point | undefined): boolean;
/** The packets for which some point on these axes puts them into the set: the axes no longer matter. */
export declare const forSome: (set: PacketSet, isFree: (axis: Axis) => boolean) => PacketSet;
/** The packets that are in the set whatever their points on these axes. */
export declare const forAll: (set: PacketSet, isFree: (axis: Axis) => boolean) => PacketSet;
export declare const isMembership: (axis: Axis) => boolean;
