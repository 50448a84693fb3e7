import type { Span } from '../tree/span.ts';
import type { Finding } from './finding.ts';
/** A written exemption: findings that somebody has looked at and accepts. */
export interface Ignore {
    /** Ids of policies, or families (`container/*`). */
    readonly policies: readonly string[];
    readonly reason: string;
    /** Who answers for it. */
    readonly owner?: string;
    /** The last day on which it holds: `2027-01-31`. */
    readonly until?: string;
    readonly writtenIn: 'comment' | 'configuration';
    /** Where it is written. */
    readonly span: Span;
    /** Is the finding, whatever its policy, where the ignore holds? */
    covers(finding: Finding): boolean;
}
/** A finding that an ignore has taken out of the report. */
export interface IgnoredFinding {
    readonly finding: Finding;
    readonly reason: string;
    readonly owner?: string;
    readonly until?: string;
    readonly writtenIn: Ignore['writtenIn'];
    /** Where the ignore is written. */
    readonly file: string;
    readonly line: number;
}
