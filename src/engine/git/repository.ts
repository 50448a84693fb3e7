import { UsageError } from '../../policy/usage-error.ts';
import { GitError, git, gitWords } from './command.ts';

/** What git tracks below a folder, and what it does not track but would; `undefined` outside a repository or without git. */
export function filesOfRepository(root: string, folder: string): readonly string[] | undefined {
  try {
    return gitWords(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder]);
  } catch {
    return undefined;
  }
}

/**
 * Where the root lies in its repository: `''` at the top, else `deploy/prod/`.
 *
 * @throws UsageError outside a repository
 */
export function prefixOf(root: string): string {
  try {
    return git(root, ['rev-parse', '--show-prefix']).toString('utf8').replace(/\n$/, '');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`changes are told by git, and ${root} is in no repository that git can read: ${error.message}`);
  }
}

/** The commit at HEAD, or the empty tree before the first commit. */
export const headOf = (root: string): string =>
  commitOf(root, 'HEAD') ?? git(root, ['hash-object', '-t', 'tree', '--stdin']).toString('utf8').trim();

/**
 * The last commit that HEAD has in common with another one.
 *
 * @throws UsageError where there is none, or no such commit
 */
export function mergeBaseOf(root: string, since: string): string {
  const commit = commitOf(root, since);
  if (commit === undefined)
    throw new UsageError(`there is no commit "${since}" here (--since); fetch it first, as CI often clones only the newest commit`);
  try {
    return git(root, ['merge-base', commit, 'HEAD']).toString('utf8').trim();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `"${since}" and HEAD have no commit in common (--since); a shallow clone lacks it: fetch the whole history (fetch-depth: 0, git fetch --unshallow)`,
    );
  }
}

function commitOf(root: string, name: string): string | undefined {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .toString('utf8')
      .trim();
  } catch {
    return undefined;
  }
}
