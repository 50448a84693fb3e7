import type { Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import type { Finding } from './finding.ts';
import type { Ignore, IgnoredFinding } from './ignore.ts';
export interface Sifted {
    readonly kept: readonly Finding[];
    readonly ignored: readonly IgnoredFinding[];
}
export interface SiftOptions {
    /** `2026-11-21`: what has expired depends on it. */
    readonly today: string;
    /** Policies that this run asks. An ignore of another one may well be needed by another run. */
    readonly asked: readonly Policy[];
    /** Every policy that there is. */
    readonly known: readonly Policy[];
    /** Could the policy not be decided somewhere in the file? Then an ignore may yet be needed there. */
    isOpen(policy: string, file: string): boolean;
    notice(notice: Notice): void;
}
/** Takes out the findings that an ignore covers. Ignores that have expired or are not needed become notices. */
export declare function sift(findings: readonly Finding[], ignores: readonly Ignore[], options: SiftOptions): Sifted;
