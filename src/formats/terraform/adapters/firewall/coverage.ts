import { known, unknown, type Value } from '../../../../facts/value.ts';
import type { Step } from '../../../../tree/span.ts';

/** Does a firewall cover a thing: yes, no with the place that shows it, or what is missing to tell. */
export type Coverage =
  | { readonly covered: true }
  | { readonly covered: false; readonly because: readonly Step[] }
  | { readonly covered: undefined; readonly missing: string };

export const covered: Coverage = { covered: true };
export const uncovered = (...because: readonly Step[]): Coverage => ({ covered: false, because });
export const unknownCoverage = (missing: string): Coverage => ({ covered: undefined, missing });

/** Every one has to be covered. */
export function allCovered(all: readonly Coverage[]): Coverage {
  const open = all.find((one) => one.covered === false) ?? all.find((one) => one.covered === undefined);
  return open ?? covered;
}

/** It is enough that one covers it. */
export function anyCovered(all: readonly Coverage[]): Coverage {
  const decisive = all.find((one) => one.covered === true) ?? all.find((one) => one.covered === undefined);
  return decisive ?? uncovered(...all.flatMap((one) => (one.covered === false ? one.because : [])));
}

export function coverageField(coverage: Coverage): Value<boolean> {
  if (coverage.covered === undefined) return unknown(coverage.missing);
  return known(coverage.covered, coverage.covered ? {} : { trail: coverage.because });
}
