import { type Axis } from './axis.ts';
import { type MembershipAxis } from './named-set.ts';
import { type PacketSet } from './packet-set.ts';
/**
 * Is there some packet in the set whatever the code leaves open? So it is where a packet does not depend on that at all,
 * and where every member of a set does that is known to have one: an address that is written but not known is some address.
 */
export declare function isSurelyVisible(packets: PacketSet, feasible: PacketSet): boolean;
export declare const isUndecidedAxis: (axis: Axis) => axis is MembershipAxis;
