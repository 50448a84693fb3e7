import type { Ignore } from '../finding/ignore.ts';
import { type Known } from '../finding/known.ts';
import type { Inputs, Project } from '../formats/format.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import type { Level, Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { type DiscoverOptions } from './discover.ts';
import type { Environment } from './environment.ts';
import type { RunResult } from './result.ts';
import type { Tree } from './tree.ts';
export interface RunOptions extends DiscoverOptions {
    readonly root: string;
    readonly level: Level;
    readonly policies: readonly CompiledPolicy[];
    /** The policies that are asked of one subject, where they are not the same everywhere. */
    readonly policiesOf?: (subject: {
        readonly file: string;
        readonly address: string;
    }) => readonly CompiledPolicy[];
    /** Exemptions beside those in comments. */
    readonly ignores?: readonly Ignore[];
    /** Findings that are known already, and left out. */
    readonly baseline?: readonly Known[];
    readonly inputs: Inputs;
    /** Several sets of inputs, each of which is judged; they stand in the place of `inputs`. */
    readonly environments?: readonly Environment[];
    /** Standard input, where `-` was asked for. */
    readonly stdin?: string;
    /** The files to check in place of those of the working folder. */
    readonly tree?: (notice: (notice: Notice) => void) => Tree;
    /** Of all files only these are looked at; what they refer to is read all the same. */
    readonly only?: ReadonlySet<string>;
    /** What to call a subject by in its fingerprint. */
    readonly readdress?: (address: string) => string;
    /** Every policy that there is, asked or not. */
    readonly known: readonly Policy[];
    /** The day on which the run takes place: `2026-11-21`. Ignores may expire. */
    readonly today: string;
    /** Report findings that somebody has written an exemption for, too. */
    readonly noIgnores?: boolean;
    /** Keep every verdict, not only their counts. */
    readonly allVerdicts?: boolean;
    /** Told before each step that may take long. */
    readonly progress?: (step: string) => void;
}
/** The pipeline: discover, read and resolve and adapt (by each format), judge, sift. */
export declare function run(options: RunOptions): Promise<RunResult>;
/** Asks each format for its share of the sources, and reads it. */
export declare function read(sources: readonly Source[], files: Tree, options: Pick<RunOptions, 'inputs' | 'progress'>, notice: (notice: Notice) => void): Promise<readonly Project[]>;
