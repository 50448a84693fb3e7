import type { RunResult } from './result.ts';
import { type RunOptions } from './run.ts';
/** What is compared: the index with HEAD, or the working folder with the last commit that it shares with another one. */
export type ChangeAsked = 'staged' | {
    readonly since: string;
};
/**
 * Checks what a change can affect, after it and before it, and keeps what only the first has.
 *
 * @throws UsageError outside a repository, or for a commit that is not there
 */
export declare function runChanges(options: RunOptions, asked: ChangeAsked): Promise<RunResult>;
