import { type Fact } from '../facts/declare.ts';
import type { Unknown } from '../facts/value.ts';
import type { CompiledPolicy, CompiledRequirement } from './compile.ts';
import type { Level } from './policy.ts';
/** What one policy says about one subject, or about one element of it. */
export type Verdict = Passed | Failed | Open;
interface Judged {
    readonly policy: CompiledPolicy;
    readonly subject: Fact;
    /** The element that was judged, for a policy with `each`; else the subject. */
    readonly judged: Fact;
}
export interface Passed extends Judged {
    readonly outcome: 'pass';
}
export interface Failed extends Judged {
    readonly outcome: 'fail';
    readonly requirement: CompiledRequirement;
    readonly message: string;
}
export interface Open extends Judged {
    readonly outcome: 'open';
    /** The unknown that stood in the way. */
    readonly missing: Unknown;
}
/** An expression that failed for another reason than an unknown value: a mistake in the policy, not in the code judged. */
export declare class JudgeError extends Error {
    readonly policy: CompiledPolicy;
    readonly subject: Fact;
    constructor(policy: CompiledPolicy, subject: Fact, cause: unknown);
}
/**
 * Judges one subject by one policy, in three values.
 *
 * @returns nothing where the policy does not concern the subject, one verdict for a plain policy, and one per element
 * (plus an open one for elements that the code does not show) for a policy with `each`; a known empty list passes
 * @throws JudgeError
 */
export declare function judge(policy: CompiledPolicy, subject: Fact, level: Level): readonly Verdict[];
export {};
