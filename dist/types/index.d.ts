import type { Config } from './config/config.ts';
import type { ChangeAsked } from './engine/changes.ts';
import type { RunResult } from './engine/result.ts';
import type { Known } from './finding/known.ts';
import type { Inputs } from './formats/format.ts';
import type { Level } from './policy/policy.ts';
import { type Selection } from './policy/select.ts';
export type { Config } from './config/config.ts';
export type { ChangeAsked } from './engine/changes.ts';
export type { Change, Counts, OpenVerdict, RunNotice, RunResult, Stats, SubjectVerdict } from './engine/result.ts';
export type { Finding, Fix, FixEdit, Related } from './finding/finding.ts';
export type { IgnoredFinding } from './finding/ignore.ts';
export type { Known } from './finding/known.ts';
export type { Level, Parameter, Policy, Severity } from './policy/policy.ts';
export type { NoticeCode } from './tree/notice.ts';
export type { Range } from './tree/span.ts';
export interface CheckOptions extends Partial<Selection> {
    /** The folder whose files are checked. Paths in the result are relative to it, and nothing outside it is read. */
    readonly root: string;
    /** Files and folders below the root; the whole root when left out. */
    readonly paths?: readonly string[];
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    /** `recommended` (default) or `strict`. */
    readonly level?: Level;
    /**
     * Report only what a change introduces: of what is staged against HEAD, or of the working folder against the last
     * commit that HEAD shares with another one. Charts and kustomizations are not rendered then.
     */
    readonly changes?: ChangeAsked;
    /** Text to check as if it were a file, such as the output of `helm template`. */
    readonly stdin?: string;
    readonly inputs?: Partial<Inputs>;
    /** Several sets of inputs under which everything is judged, each on top of `inputs`; a finding says where it holds. */
    readonly environments?: readonly {
        readonly name: string;
        readonly inputs: Partial<Inputs>;
    }[];
    /** Settings, as {@link readConfig} reads them; what is given beside them counts more. */
    readonly config?: Config;
    /** Findings that are known already, and left out. */
    readonly baseline?: readonly Known[];
    /** Report what ignores take out, too. */
    readonly noIgnores?: boolean;
    /** The day on which ignores are held to have expired or not, as `2026-11-21`; today when left out. */
    readonly today?: string;
    /** Give each verdict, not only their counts; there may be very many. */
    readonly allVerdicts?: boolean;
    readonly progress?: (step: string) => void;
}
/**
 * Checks infrastructure code.
 *
 * @returns findings sorted by file and place, counted verdicts, notices about everything that could not be read, and
 * what was read
 * @throws UsageError for a root that is not there, or a policy that nobody knows; never for bad input
 */
export declare function check(options: CheckOptions): Promise<RunResult>;
/**
 * Reads a configuration file with all that it extends, and the policies of users that it names.
 *
 * @param path - absolute, or relative to the working folder
 * @returns what {@link check} takes as `config` and `own`
 * @throws UsageError with file, line and column of the first mistake
 */
export declare function readConfig(path: string): Promise<Pick<CheckOptions, 'config' | 'own'>>;
