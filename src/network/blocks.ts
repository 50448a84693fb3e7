import { type AddressInterval, addressIntervals, allIpv4, allIpv6, formatAddress } from './address.ts';
import { ipv6Start, remoteAxis } from './axis.ts';
import { merged, within } from './interval.ts';
import { difference } from './packet-set.ts';

/** The fewest blocks that cover an interval exactly, as text: `10.0.0.0/8`; a single address without its length. */
export function blocksOf({ from, to }: AddressInterval): readonly string[] {
  const blocks: string[] = [];
  for (let at = from; at <= to; ) {
    const [start, bits] = at < ipv6Start ? [0n, 32] : [ipv6Start, 128];
    const last = at < ipv6Start && to >= ipv6Start ? allIpv4.to : to;
    const offset = at - start;
    let free = 0;
    while (free < bits && (offset & ((1n << BigInt(free + 1)) - 1n)) === 0n && at + (1n << BigInt(free + 1)) - 1n <= last) free++;
    blocks.push(free === 0 ? formatAddress(at) : `${formatAddress(at)}/${bits - free}`);
    at += 1n << BigInt(free);
  }
  return blocks;
}

/** Addresses as short text: `any`, blocks, or what is missing where that is shorter (`any except 10.0.0.0/8`). */
export function describeIntervals(intervals: readonly AddressInterval[]): string {
  const whole = merged(intervals);
  if (whole.length === 0) return 'none';
  const families = [allIpv4, allIpv6].filter((family) => whole.some(({ from, to }) => from <= family.to && to >= family.from));
  const name = families.length === 2 ? 'any' : families[0] === allIpv4 ? '0.0.0.0/0' : '::/0';
  const plain = whole.flatMap(blocksOf);
  const gaps = addressIntervals(difference(within(remoteAxis, families), within(remoteAxis, whole))).flatMap(blocksOf);
  if (gaps.length === 0) return name;
  return gaps.length < plain.length ? `${name} except ${gaps.join(', ')}` : plain.join(', ');
}
