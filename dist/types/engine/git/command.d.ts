import { UsageError } from '../../policy/usage-error.ts';
/** What went wrong in git, in its own words. */
export declare class GitError extends UsageError {
}
/**
 * The output of a git command.
 *
 * @throws GitError where git is missing, or the command fails
 */
export declare function git(folder: string, words: readonly string[], input?: string): Buffer;
/** The words that a git command prints with `-z`. */
export declare const gitWords: (folder: string, words: readonly string[], input?: string) => readonly string[];
