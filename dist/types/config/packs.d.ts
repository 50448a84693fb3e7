import type { Policy } from '../policy/policy.ts';
/** The documents that some policy is asked for by, sorted: each is a pack. */
export declare const packsOf: (policies: readonly Policy[]) => readonly string[];
/** `nubicustos` for a policy with the source `nubicustos/D10`. */
export declare const documentsOf: ({ sources }: Policy) => readonly string[];
