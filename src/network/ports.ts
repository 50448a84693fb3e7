import { type Interval, merged } from './interval.ts';
import { formatRange, parseRange } from './range-text.ts';

const lastPort = 65_535;

/** Ports that a rule names. */
export interface Ports {
  readonly intervals: readonly Interval<number>[];
  /** Why there may be others; absent where the code shows them all. */
  readonly missing?: string;
}

export const anyPort: Ports = { intervals: [{ from: 0, to: lastPort }] };

/** Ports that the code leaves open. */
export const unknownPorts = (missing: string): Ports => ({ intervals: [], missing });

/**
 * Reads a port as firewalls write it: `22`, `80-90`, `1024:2048` (iptables), `22,80`, `*` and `any`.
 *
 * @returns `undefined` for anything else, such as a service name
 */
export function parsePorts(text: string): Ports | undefined {
  if (/^(\*|any|all)$/i.test(text.trim())) return anyPort;
  const intervals = text.split(',').map((part) => parseRange(part, lastPort));
  return intervals.every((interval) => interval !== undefined) ? { intervals } : undefined;
}

/** The ports of several settings together: a singular and a plural one, or the items of a list. */
export function joinPorts(...all: readonly Ports[]): Ports {
  const missing = all.find((ports) => ports.missing !== undefined)?.missing;
  return { intervals: merged(all.flatMap((ports) => ports.intervals)), ...(missing === undefined ? {} : { missing }) };
}

/** `22, 80-90`; `any` for all of them. */
export const formatPorts = (intervals: readonly Interval<number>[]): string => {
  const whole = merged(intervals);
  return whole.length === 1 && whole[0]?.from === 0 && whole[0].to === lastPort ? 'any' : whole.map(formatRange).join(',');
};
