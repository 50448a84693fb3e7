import type { Policy } from '../policy/policy.ts';

/** The documents that some policy is asked for by, sorted: each is a pack. */
export const packsOf = (policies: readonly Policy[]): readonly string[] => [...new Set(policies.flatMap(documentsOf))].sort();

/** `nubicustos` for a policy with the source `nubicustos/D10`. */
export const documentsOf = ({ sources = [] }: Policy): readonly string[] => sources.map((one) => one.slice(0, one.lastIndexOf('/')));
