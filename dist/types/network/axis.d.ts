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
export declare const ipv6Start: bigint;
export declare const addressCount: bigint;
export declare const protocolAxis: Axis;
export declare const portAxis: Axis;
export declare const remoteAxis: Axis;
/** A rule can ask for the port a packet comes from. Whoever sends it chooses that port, so questions read it as "some port". */
export declare const sourcePortAxis: Axis;
/** The firewall's own side: which of the machines behind it. */
export declare const localAxis: Axis;
export declare const membershipRank = 5;
export declare const compareAxes: (one: Axis, other: Axis) => number;
export declare const sameAxis: (one: Axis, other: Axis) => boolean;
