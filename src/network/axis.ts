/** A point on an axis: a protocol number, a port, an address on the number line, 0 or 1 for a membership. */
export type Point = number | bigint;

/**
 * One dimension of packets. The five plain axes come first; after them stands one axis of two points for each set that
 * is known by name only: 0 for packets outside of it, 1 for packets inside.
 */
export interface Axis {
  /** Position in the order of axes; memberships share the last rank and are ordered by key. */
  readonly rank: number;
  readonly key: string;
  /** First point past the end. */
  readonly size: Point;
}

/** IPv4 takes the points below 2^32, IPv6 the 2^128 after them: two families on one line, so that sets stay canonical. */
export const ipv6Start = 1n << 32n;
export const addressCount = ipv6Start + (1n << 128n);

export const protocolAxis: Axis = { rank: 0, key: 'protocol', size: 256 };
export const portAxis: Axis = { rank: 1, key: 'port', size: 65_536 };
export const remoteAxis: Axis = { rank: 2, key: 'remote', size: addressCount };
/** A rule can ask for the port a packet comes from. Whoever sends it chooses that port, so questions read it as "some port". */
export const sourcePortAxis: Axis = { rank: 3, key: 'sourcePort', size: 65_536 };
/** The firewall's own side: which of the machines behind it. */
export const localAxis: Axis = { rank: 4, key: 'local', size: addressCount };

export const membershipRank = 5;

export const compareAxes = (one: Axis, other: Axis): number =>
  one.rank - other.rank || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

export const sameAxis = (one: Axis, other: Axis): boolean => one === other || (one.rank === other.rank && one.key === other.key);
