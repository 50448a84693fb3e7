import type { Finding } from '../finding/finding.ts';
import type { IgnoredFinding } from '../finding/ignore.ts';
import type { Level, Policy } from '../policy/policy.ts';
import type { NoticeCode } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import type { Range } from '../tree/span.ts';
/** Everything a run found out. Reporters turn it into text. */
export interface RunResult {
    /** The folder that was checked, absolute. Every other path here is relative to it, with `/`. */
    readonly root: string;
    /** The files and folders that were asked for; none for all of the root. */
    readonly paths: readonly string[];
    readonly level: Level;
    /** The policies that were asked, sorted by id. */
    readonly policies: readonly Policy[];
    /** Sorted by file and place. */
    readonly findings: readonly Finding[];
    /** Findings that a written exemption takes out, in the same order. */
    readonly ignored: readonly IgnoredFinding[];
    /** Verdicts counted per policy that was asked; `fail` counts findings. */
    readonly verdicts: Readonly<Record<string, Counts>>;
    /** What could not be decided: one entry per policy, subject and missing input. */
    readonly open: readonly OpenVerdict[];
    /** What could not be read or done, sorted by file and place. */
    readonly notices: readonly RunNotice[];
    readonly stats: Stats;
    /** How many findings were left out because a baseline lists them, where one was given. */
    readonly baseline?: {
        readonly known: number;
    };
    /** What was compared, where only the findings that a change introduces were asked for. */
    readonly change?: Change;
    /** Each verdict, where it was asked for. */
    readonly allVerdicts?: readonly SubjectVerdict[];
    /** The sources read, by path, for excerpts. */
    readonly sources: ReadonlyMap<string, Source>;
}
export interface Counts {
    readonly pass: number;
    readonly fail: number;
    readonly open: number;
}
export interface OpenVerdict {
    readonly policy: string;
    readonly address: string;
    readonly file: string;
    /** The value that is not known, else the header of the subject. */
    readonly range: Range;
    /** What is missing: `${TAG} is set nowhere`. */
    readonly reason: string;
}
/** What one policy says about one subject, or about one element of it. */
export interface SubjectVerdict {
    readonly policy: string;
    readonly address: string;
    readonly outcome: 'pass' | 'fail' | 'open';
    /** The header of what was judged. */
    readonly file: string;
    readonly range: Range;
    /** What is missing; only for an open verdict. */
    readonly reason?: string;
}
/** What could not be read or done, with its place. */
export interface RunNotice {
    readonly code: NoticeCode;
    readonly message: string;
    /** Was something of the input left out of the check? */
    readonly lost: boolean;
    /** Absent for a notice about the run as a whole. */
    readonly file?: string;
    readonly range?: Range;
}
export interface Change {
    /** What the tree was compared with: `HEAD`, or the commit that was named. */
    readonly base: string;
    /** Files that the change touches, of whatever kind. */
    readonly files: number;
    /** Findings in what the change can affect that were there before it; they are left out. */
    readonly before: number;
}
export interface Stats {
    /** Files looked at, whether a format claimed them or not. */
    readonly files: number;
    /** Files that some format read. */
    readonly read: number;
    readonly projects: number;
    readonly subjects: number;
    /** Files read, by format. */
    readonly formats: Readonly<Record<string, number>>;
}
