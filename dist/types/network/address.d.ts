import { type Axis } from './axis.ts';
import { type Interval } from './interval.ts';
import type { PacketSet } from './packet-set.ts';
export type AddressInterval = Interval<bigint>;
export declare const allIpv4: AddressInterval;
export declare const allIpv6: AddressInterval;
export declare const allAddresses: AddressInterval;
/**
 * Reads an address, a block, or a range of addresses: `10.0.0.1`, `10.0.0.0/8`, `10.0.0.1-10.0.0.9`, `2001:db8::/32`, and
 * `*`, `any` and `0/0`, which platforms write for every address of both families (`0/0` of IPv4 alone).
 *
 * Bits of a block behind its length are ignored, as the platforms do or refuse to. An IPv4 address in IPv6 clothes
 * (`::ffff:10.0.0.1`) is the IPv4 address. Octal, hexadecimal and shortened forms (`010.1`) are not read: platforms
 * differ on what they mean.
 *
 * @returns `undefined` for a text that is no address: a name, a tag, a mistake
 */
export declare function parseAddress(text: string): AddressInterval | undefined;
/** An address as people write it: four numbers, or IPv6 in the form of RFC 5952. */
export declare function formatAddress(point: bigint): string;
export declare const isIpv4: (point: bigint) => boolean;
/** The addresses on one side for which a set holds some packet. */
export declare const addressIntervals: (set: PacketSet, axis?: Axis) => readonly AddressInterval[];
