import { type Axis, membershipRank, remoteAxis } from './axis.ts';
import { split } from './diagram.ts';
import { within } from './interval.ts';
import { everything, intersection, nothing, type PacketSet } from './packet-set.ts';
import { publicAddresses } from './special-addresses.ts';

/**
 * Is the far end an arbitrary host of the internet, of which nothing is known but its address? Own machines can have
 * public addresses too (IPv6 in a virtual network, a named security group), so an address alone does not tell.
 * The empty key puts this axis before every named set.
 */
const strangerAxis: Axis = { rank: membershipRank, key: '', size: 2 };

const isStranger: PacketSet = split(strangerAxis, [0, 1], [nothing, everything]);

/** Packets from or to arbitrary hosts of the internet. */
export const strangers: PacketSet = intersection(within(remoteAxis, publicAddresses), isStranger);
