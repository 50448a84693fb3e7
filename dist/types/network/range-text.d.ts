import type { Interval } from './interval.ts';
/** Whole numbers up to a limit, one (`22`) or from one to another (`80-90`, `80:90`); `undefined` for anything else. */
export declare function parseRange(text: string, most: number): Interval<number> | undefined;
export declare const formatRange: ({ from, to }: Interval<number>) => string;
