import { type AddressInterval, allAddresses, parseAddress } from './address.ts';
import { merged } from './interval.ts';
import type { NamedSet } from './named-set.ts';

/** Addresses on one side of a rule. */
export interface Addresses {
  readonly intervals: readonly AddressInterval[];
  readonly named: readonly NamedSet[];
  /** Why there may be others; absent where the code shows them all. */
  readonly missing?: string;
}

export const anyAddress: Addresses = { intervals: [allAddresses], named: [] };

export const noAddress: Addresses = { intervals: [], named: [] };

export const unknownAddresses = (missing: string): Addresses => ({ intervals: [], named: [], missing });

export const namedAddresses = (...named: readonly NamedSet[]): Addresses => ({ intervals: [], named });

/**
 * Reads one source or destination.
 *
 * @param nameOf - what the platform makes of a text that is no address; a name that it does not know either leaves the
 * addresses open
 */
export function parseAddresses(text: string, nameOf: (text: string) => NamedSet | undefined = () => undefined): Addresses {
  const interval = parseAddress(text);
  if (interval !== undefined) return { intervals: [interval], named: [] };
  const named = nameOf(text.trim());
  return named === undefined ? unknownAddresses(`"${text}" is not an address that is known here`) : namedAddresses(named);
}

/** The addresses of several settings together. */
export function joinAddresses(...all: readonly Addresses[]): Addresses {
  const missing = all.find((addresses) => addresses.missing !== undefined)?.missing;
  const named = new Map(all.flatMap((addresses) => addresses.named).map((set) => [set.name, set]));
  return {
    intervals: merged(all.flatMap((addresses) => addresses.intervals)),
    named: [...named.values()],
    ...(missing === undefined ? {} : { missing }),
  };
}

/** The addresses of one without those of the other; open where the other is not known, and its named sets are ignored. */
export function exceptAddresses(all: Addresses, holes: Addresses): Addresses {
  if (holes.missing !== undefined) return unknownAddresses(holes.missing);
  let intervals = all.intervals;
  for (const hole of holes.intervals) {
    intervals = intervals.flatMap(({ from, to }) => [
      { from, to: to < hole.from ? to : hole.from - 1n },
      { from: from > hole.to ? from : hole.to + 1n, to },
    ]);
  }
  return { ...all, intervals: merged(intervals) };
}
