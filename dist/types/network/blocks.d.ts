import { type AddressInterval } from './address.ts';
/** The fewest blocks that cover an interval exactly, as text: `10.0.0.0/8`; a single address without its length. */
export declare function blocksOf({ from, to }: AddressInterval): readonly string[];
/** Sets that have a name of their own in texts, widest first. `internet` is every public address. */
export declare const namedBlocks: readonly {
    readonly name: string;
    readonly intervals: readonly AddressInterval[];
}[];
/**
 * Addresses as short text: blocks (`10.0.0.0/8, 192.0.2.7`), or a larger set less the blocks that are missing, where
 * that is shorter (`any except 10.0.0.0/8`).
 */
export declare function describeIntervals(intervals: readonly AddressInterval[]): string;
