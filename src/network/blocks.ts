import { type AddressInterval, addressIntervals, allAddresses, allIpv4, allIpv6, formatAddress, isIpv4 } from './address.ts';
import { ipv6Start, remoteAxis } from './axis.ts';
import { merged, within } from './interval.ts';
import { difference, isSame, isSubset } from './packet-set.ts';
import { publicAddresses } from './special-addresses.ts';

/** The fewest blocks that cover an interval exactly, as text: `10.0.0.0/8`; a single address without its length. */
export function blocksOf({ from, to }: AddressInterval): readonly string[] {
  const blocks: string[] = [];
  for (let at = from; at <= to; ) {
    const [start, bits] = at < ipv6Start ? [0n, 32] : [ipv6Start, 128];
    const last = at < ipv6Start && to >= ipv6Start ? allIpv4.to : to;
    let length = bits;
    let size = 1n;
    // The largest block that starts here and fits.
    while (length > 0 && ((at - start) & size) === 0n && at + (size << 1n) - 1n <= last) {
      size <<= 1n;
      length--;
    }
    blocks.push(length === bits ? formatAddress(at) : `${formatAddress(at)}/${length}`);
    at += size;
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
  const named = namedBlocks.find(({ intervals: all }) => sizeOf(all) === sizeOf(whole) && isSame(set, within(remoteAxis, all)));
  if (named !== undefined) return named.name;
  let pieces = whole.flatMap(blocksOf);
  let name = '';
  for (const base of namedBlocks) {
    // What holds less than half of a larger set is not told by what is missing from it.
    if (pieces.length === 1 || 2n * sizeOf(whole) < sizeOf(base.intervals)) continue;
    const all = within(remoteAxis, base.intervals);
    if (!isSubset(set, all)) continue;
    const holes = addressIntervals(difference(all, set)).flatMap(blocksOf);
    if (holes.length < pieces.length) [pieces, name] = [holes, base.name];
  }
  return name === '' ? pieces.join(', ') : `${name}${pieces.length > 0 ? ` except ${pieces.join(', ')}` : ''}`;
}

const sizeOf = (intervals: readonly AddressInterval[]): bigint => intervals.reduce((sum, { from, to }) => sum + to - from + 1n, 0n);
