import type { Policy } from '../policy/policy.ts';
/**
 * What is wrong with the parameters that somebody sets for a policy; `undefined` when they are fine. The validator is
 * loaded only by those who set some.
 */
export declare function checkParams(policy: Policy, params: Readonly<Record<string, unknown>>): Promise<string | undefined>;
