import type { Interval } from './interval.ts';

/** Whole numbers up to a limit, one (`22`) or from one to another (`80-90`, `80:90`); `undefined` for anything else. */
export function parseRange(text: string, most: number): Interval<number> | undefined {
  const match = /^(\d{1,5})(?:\s*[-:]\s*(\d{1,5}))?$/.exec(text.trim());
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= to && to <= most ? { from, to } : undefined;
}

export const formatRange = ({ from, to }: Interval<number>): string => (from === to ? String(from) : `${from}-${to}`);
