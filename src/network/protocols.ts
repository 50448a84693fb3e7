import { type Interval, merged } from './interval.ts';
import { formatRange, parseRange } from './range-text.ts';

/**
 * Names of protocols in firewalls.
 *
 * @see https://www.iana.org/assignments/protocol-numbers
 */
const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    icmp: 1,
    igmp: 2,
    ipip: 4,
    tcp: 6,
    egp: 8,
    udp: 17,
    dccp: 33,
    gre: 47,
    esp: 50,
    ah: 51,
    icmpv6: 58,
    ospf: 89,
    vrrp: 112,
    sctp: 132,
    udplite: 136,
  }),
);

const names = new Map([...numbers].map(([name, number]) => [number, name]));

/** Other spellings: `ipv6-icmp` of iptables and AWS, `ipencap` of /etc/protocols. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['ipv6-icmp', 'icmpv6'],
  ['icmp6', 'icmpv6'],
  ['ipencap', 'ipip'],
]);

export const tcp = 6;
export const udp = 17;

/** The protocols that have ports. A rule that names ports lets no other protocol match. */
export const protocolsWithPorts: readonly number[] = [tcp, udp, 33, 132, 136];

/** Protocols that a rule names. */
export interface Protocols {
  readonly intervals: readonly Interval<number>[];
  /** Why there may be others; absent where the code shows them all. */
  readonly missing?: string;
}

export const anyProtocol: Protocols = { intervals: [{ from: 0, to: 255 }] };

export const unknownProtocols = (missing: string): Protocols => ({ intervals: [], missing });

/**
 * Reads protocols by name or number: `Tcp`, `icmpv6`, `17`, `tcp,udp`, and `*`, `any`, `all`, `-1` for every protocol.
 *
 * @returns `undefined` for a name that nobody knows
 */
export function parseProtocols(text: string): Protocols | undefined {
  const intervals = text.split(/[,/|]/).map((part) => {
    const name = part.trim().toLowerCase();
    if (/^(\*|any|all|-1)$/.test(name)) return { from: 0, to: 255 };
    const number = numbers.get(aliases.get(name) ?? name);
    return number === undefined ? parseRange(name, 255) : { from: number, to: number };
  });
  return intervals.every((interval) => interval !== undefined) ? { intervals } : undefined;
}

/** The protocols of several settings together. */
export function joinProtocols(...all: readonly Protocols[]): Protocols {
  const missing = all.find((protocols) => protocols.missing !== undefined)?.missing;
  return { intervals: merged(all.flatMap((protocols) => protocols.intervals)), ...(missing === undefined ? {} : { missing }) };
}

/** `tcp`, `tcp+udp`, `47-49`, `any`. */
export function formatProtocols(intervals: readonly Interval<number>[]): string {
  const whole = merged(intervals);
  if (whole.length === 1 && whole[0]?.from === 0 && whole[0].to === 255) return 'any';
  return whole.flatMap(pieces).join('+');
}

/** Short runs are spelt by name, long ones stay numbers. */
const pieces = ({ from, to }: Interval<number>): readonly string[] =>
  to - from > 1
    ? [formatRange({ from, to })]
    : Array.from({ length: to - from + 1 }, (_, index) => names.get(from + index) ?? String(from + index));
