import type { Fact } from '../facts/declare.ts';
import type { Unknown } from '../facts/value.ts';
import { type Finding } from '../finding/finding.ts';
import type { Inputs } from '../formats/format.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { type Verdict } from '../policy/judge.ts';
import type { Level, Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { type DiscoverOptions } from './discover.ts';
export interface RunOptions extends DiscoverOptions {
    readonly root: string;
    readonly level: Level;
    readonly policies: readonly CompiledPolicy[];
    readonly inputs: Inputs;
    /** Standard input, where `-` was asked for. */
    readonly stdin?: string;
    /** Keep every verdict, not only their counts. */
    readonly allVerdicts?: boolean;
    /** Told before each step that may take long. */
    readonly progress?: (step: string) => void;
}
/** Everything a run found out. Reporters turn it into text. */
export interface RunResult {
    readonly root: string;
    readonly level: Level;
    /** The policies that were asked, sorted by id. */
    readonly policies: readonly Policy[];
    readonly findings: readonly Finding[];
    /** Verdicts counted per policy. */
    readonly counts: ReadonlyMap<string, Counts>;
    /** Open verdicts, one per policy, subject and missing input. */
    readonly open: readonly OpenVerdict[];
    readonly notices: readonly Notice[];
    readonly stats: Stats;
    /** Each verdict, where it was asked for. */
    readonly verdicts: readonly Verdict[];
    /** The sources read, by path, for excerpts. */
    readonly sources: ReadonlyMap<string, Source>;
}
export interface Counts {
    pass: number;
    fail: number;
    open: number;
}
export interface OpenVerdict {
    readonly policy: string;
    readonly address: string;
    readonly file: string;
    /** What is missing. */
    readonly reason: string;
    readonly missing: Unknown;
    readonly subject: Fact;
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
/** The pipeline: discover, read and resolve and adapt (by each format), judge, sift. */
export declare function run(options: RunOptions): Promise<RunResult>;
