import { type AddressInterval, addressIntervals, allAddresses, allIpv4, allIpv6, formatAddress, isIpv4 } from './address.ts';
import { ipv6Start, remoteAxis } from './axis.ts';
import { merged, within } from './interval.ts';
import { difference, isSubset } from './packet-set.ts';
import { publicAddresses } from './special-addresses.ts';

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

/** Sets that have a name of their own in texts, widest first. `internet` is every public address. */
export const namedBlocks: readonly { readonly name: string; readonly intervals: readonly AddressInterval[] }[] = [
  { name: 'any', intervals: [allAddresses] },
  { name: '0.0.0.0/0', intervals: [allIpv4] },
  { name: '::/0', intervals: [allIpv6] },
  { name: 'internet', intervals: publicAddresses },
  { name: 'internet-ipv4', intervals: publicAddresses.filter(({ from }) => isIpv4(from)) },
  { name: 'internet-ipv6', intervals: publicAddresses.filter(({ from }) => !isIpv4(from)) },
];

/**
 * Addresses as short text: blocks (`10.0.0.0/8, 192.0.2.7`), or a larger set less the blocks that are missing, where
 * that is shorter (`any except 10.0.0.0/8`).
 */
export function describeIntervals(intervals: readonly AddressInterval[]): string {
  const whole = merged(intervals);
  if (whole.length === 0) return 'none';
  const set = within(remoteAxis, whole);
  let shortest = { pieces: whole.flatMap(blocksOf), name: '' };
  for (const base of namedBlocks) {
    const all = within(remoteAxis, base.intervals);
    if (!isSubset(set, all)) continue;
    const pieces = addressIntervals(difference(all, set)).flatMap(blocksOf);
    if (pieces.length < shortest.pieces.length) shortest = { pieces, name: base.name };
  }
  const { pieces, name } = shortest;
  return name === '' ? pieces.join(', ') : `${name}${pieces.length > 0 ? ` except ${pieces.join(', ')}` : ''}`;
}
