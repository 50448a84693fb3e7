import type { Failed } from '../policy/judge.ts';
import type { Level, Severity } from '../policy/policy.ts';
import { type Range } from '../tree/span.ts';
/** A fail verdict with its place and words: what people get to see. */
export interface Finding {
    readonly policy: string;
    readonly title: string;
    readonly severity: Severity;
    readonly level: Level;
    /** What is wrong, where it comes from: one sentence, no full stop. */
    readonly message: string;
    /** What to do about it. */
    readonly remedy: string;
    /** Path relative to the root, with `/`. */
    readonly file: string;
    /** The value that decided, else the header of the block where it should be. Lines and columns from 1, end exclusive. */
    readonly range: Range;
    /** The whole block that holds the subject, or its workload, or the decisive value where that stands elsewhere. */
    readonly block: {
        readonly startLine: number;
        readonly endLine: number;
    };
    readonly address: string;
    /** Other instances of the same block that fail by the same value: this one finding is for them too. */
    readonly alsoAt?: readonly string[];
    /** The environments in which it holds, where it does not hold in all. */
    readonly environments?: readonly string[];
    /** Stable over edits elsewhere in the file: policy, address and the value judged. */
    readonly fingerprint: string;
    /** The fingerprint without what keeps it apart from others that are the same but for their file. */
    readonly alike?: string;
    /** The stops on the way of the value: anchors, variables, overrides. */
    readonly related: readonly Related[];
    readonly fix?: Fix;
}
export interface Related {
    readonly file: string;
    readonly range: Range;
    readonly message: string;
}
/** An edit that makes the finding go away. */
export interface Fix {
    readonly description: string;
    readonly edits: readonly FixEdit[];
}
export interface FixEdit {
    readonly file: string;
    readonly range: Range;
    readonly text: string;
}
/** @param readdress - what to call a subject by in the fingerprint, where its address holds a path that has changed since */
export declare function findingOf(verdict: Failed, readdress?: (address: string) => string): Finding;
/**
 * One finding per place: containers that inherit a setting of their pod all fail by it, and an anchor's value is
 * judged wherever it is used. Findings of one subject that read alike (the same path mounted twice) stay apart.
 */
export declare function distinct(findings: readonly Finding[]): Finding[];
/** Order for reports: by file, place, policy. */
export declare function compareFindings(one: Finding, other: Finding): number;
/** The finding without the values of credentials, wherever they may have come in. */
export declare function masked(finding: Finding, mask: (text: string) => string): Finding;
