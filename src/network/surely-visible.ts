import { type Axis, localAxis, remoteAxis } from './axis.ts';
import { axesOf } from './combine.ts';
import { isMembershipAxis, type MembershipAxis, memberOf } from './named-set.ts';
import { complement, difference, everything, forSome, intersection, isEmpty, type PacketSet } from './packet-set.ts';

/**
 * Is there some packet in the set whatever the code leaves open? So it is where a packet does not depend on that at all,
 * and where every member of a set does that is known to have one: an address that is written but not known is some address.
 */
export function isSurelyVisible(packets: PacketSet, feasible: PacketSet): boolean {
  if (isEmpty(packets)) return false;
  const open = axesOf(packets).filter(isUndecidedAxis);
  return (
    open.length === 0 ||
    holdsFor(packets, feasible, undefined) ||
    open.some((axis) => axis.set.isNonEmpty === true && holdsFor(packets, feasible, axis))
  );
}

function holdsFor(packets: PacketSet, feasible: PacketSet, member: MembershipAxis | undefined): boolean {
  const given = intersection(feasible, member === undefined ? everything : memberOf(member.set, member.side));
  const own = member?.side === 'remote' ? remoteAxis : member?.side === 'local' ? localAxis : undefined;
  const isFree = (axis: Axis): boolean => isUndecidedAxis(axis) || (own !== undefined && axis.rank === own.rank);
  const sure = intersection(complement(forSome(difference(given, packets), isFree)), forSome(given, isFree));
  return !isEmpty(sure);
}

export const isUndecidedAxis = (axis: Axis): axis is MembershipAxis => isMembershipAxis(axis) && axis.set.missing !== undefined;
