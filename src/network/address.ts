import { IPv4, IPv6 } from 'ipaddr.js';
import { type Axis, addressCount, ipv6Start, remoteAxis } from './axis.ts';
import { type Interval, intervalsOf } from './interval.ts';
import type { PacketSet } from './packet-set.ts';

export type AddressInterval = Interval<bigint>;

export const allIpv4: AddressInterval = { from: 0n, to: ipv6Start - 1n };
export const allIpv6: AddressInterval = { from: ipv6Start, to: addressCount - 1n };
export const allAddresses: AddressInterval = { from: 0n, to: addressCount - 1n };

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
export function parseAddress(text: string): AddressInterval | undefined {
  const trimmed = text.trim();
  if (/^(\*|any)$/i.test(trimmed)) return allAddresses;
  if (trimmed === '0/0') return allIpv4;
  const range = /^([^-\s]+)\s*-\s*([^-\s]+)$/.exec(trimmed);
  if (range) {
    const from = pointOf(range[1] as string);
    const to = pointOf(range[2] as string);
    return from === undefined || to === undefined || to < from || from < ipv6Start !== to < ipv6Start ? undefined : { from, to };
  }
  const [base = '', length, ...more] = trimmed.split('/');
  const point = pointOf(base);
  if (point === undefined || more.length > 0) return undefined;
  return length === undefined ? { from: point, to: point } : block(point, length);
}

function block(point: bigint, length: string): AddressInterval | undefined {
  const bits = point < ipv6Start ? 32 : 128;
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : bits === 32 ? netmaskLength(length) : undefined;
  if (prefix === undefined || prefix > bits) return undefined;
  const start = bits === 32 ? 0n : ipv6Start;
  const size = 1n << BigInt(bits - prefix);
  const from = start + ((point - start) / size) * size;
  return { from, to: from + size - 1n };
}

const netmaskLength = (text: string): number | undefined =>
  IPv4.isValidFourPartDecimal(text) ? (IPv4.parse(text).prefixLengthFromSubnetMask() ?? undefined) : undefined;

function pointOf(text: string): bigint | undefined {
  if (IPv4.isValidFourPartDecimal(text)) return number(IPv4.parse(text).toByteArray());
  if (!text.includes(':') || text.includes('%') || !IPv6.isValid(text)) return undefined;
  const address = IPv6.parse(text);
  return address.isIPv4MappedAddress() ? number(address.toIPv4Address().toByteArray()) : ipv6Start + number(address.toByteArray());
}

const number = (bytes: readonly number[]): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** An address as people write it: four numbers, or IPv6 in the form of RFC 5952. */
export function formatAddress(point: bigint): string {
  const isIpv4 = point < ipv6Start;
  const value = isIpv4 ? point : point - ipv6Start;
  const bytes = Array.from({ length: isIpv4 ? 4 : 16 }, (_, index, length = isIpv4 ? 4 : 16) =>
    Number((value >> BigInt(8 * (length - 1 - index))) & 255n),
  );
  return isIpv4 ? new IPv4(bytes).toString() : new IPv6(bytes).toRFC5952String();
}

export const isIpv4 = (point: bigint): boolean => point < ipv6Start;

/** The addresses on one side for which a set holds some packet. */
export const addressIntervals = (set: PacketSet, axis: Axis = remoteAxis): readonly AddressInterval[] =>
  intervalsOf(set, axis).map(({ from, to }) => ({ from: BigInt(from), to: BigInt(to) }));
