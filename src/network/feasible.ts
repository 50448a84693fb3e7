import { localAxis, remoteAxis } from './axis.ts';
import { axesOf } from './combine.ts';
import type { Diagram } from './diagram.ts';
import { within } from './interval.ts';
import { isMembershipAxis, type MembershipAxis, memberOf, type NamedSet } from './named-set.ts';
import { complement, intersection, intersectionOf, type PacketSet, union, unionOf } from './packet-set.ts';
import { strangers } from './stranger.ts';

/**
 * The packets that can exist, by all that is documented of the named sets in some diagrams: an address inside the bounds
 * of a set is in it, one outside is not, and so on. A question about them is a question about these packets.
 */
export function feasible(...diagrams: readonly Diagram<unknown>[]): PacketSet {
  const axes = new Map(diagrams.flatMap((diagram) => axesOf(diagram).filter(isMembershipAxis)).map((axis) => [axis.key, axis]));
  const memberships = [...axes.values()];
  return intersectionOf([...memberships.flatMap((axis) => constraintsOn(axis, memberships)), ...strangersIn(memberships)]);
}

/** Sets that hold no stranger, together, and sets that hold all of them: one constraint each, however many sets there are. */
function strangersIn(memberships: readonly MembershipAxis[]): readonly PacketSet[] {
  const members = (which: NamedSet['strangers']): readonly PacketSet[] =>
    memberships.filter(({ side, set }) => side === 'remote' && set.strangers === which).map(({ set }) => memberOf(set, 'remote'));
  return [apart(unionOf(members('none')), strangers), implies(strangers, intersectionOf(members('all')))];
}

function constraintsOn(axis: MembershipAxis, others: readonly MembershipAxis[]): readonly PacketSet[] {
  const { set, side } = axis;
  if (side === 'packet') return [];
  const member = memberOf(set, side);
  const addresses = side === 'remote' ? remoteAxis : localAxis;
  const named = (names: readonly string[] = []): readonly PacketSet[] =>
    others.filter((other) => other.side === side && names.includes(other.set.name)).map((other) => memberOf(other.set, side));
  return [
    ...(set.atLeast ? [implies(within(addresses, set.atLeast), member)] : []),
    ...(set.atMost ? [implies(member, within(addresses, set.atMost))] : []),
    ...named(set.inside).map((other) => implies(member, other)),
    ...named(set.apart).map((other) => apart(member, other)),
  ];
}

const implies = (one: PacketSet, other: PacketSet): PacketSet => union(complement(one), other);
const apart = (one: PacketSet, other: PacketSet): PacketSet => complement(intersection(one, other));
