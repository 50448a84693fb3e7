import { git } from '../engine/git/command.ts';
import { mergeBaseOf } from '../engine/git/repository.ts';
import { UsageError } from '../policy/usage-error.ts';
import type { PullRequest } from './pull-request.ts';

/** What a pull request is compared with: a commit, or why there is none. */
export type Base = { readonly commit: string } | { readonly missing: string };

/**
 * The commit that a pull request starts from, as far as the clone holds it: the first parent of the merge that GitHub
 * makes for a run, else what the newest commit has in common with the base branch.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export function baseOf(root: string, { baseSha, headSha }: PullRequest): Base {
  try {
    const head = git(root, ['rev-parse', 'HEAD']).toString('utf8').trim();
    const [first, second] = parentsOf(root);
    const isMerge = first !== undefined && second === headSha;
    if (!isMerge && head !== headSha)
      return {
        missing: 'what is checked out is neither its newest commit nor the merge of that; let actions/checkout take one of the two',
      };
    return { commit: mergeBaseOf(root, isMerge ? first : baseSha) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      missing: 'the commit that it starts from is not in the clone; give actions/checkout fetch-depth: 2, or 0 where it is given a ref',
    };
  }
}

/** As they are written in the commit: a shallow clone hides them from `HEAD^1`. */
function parentsOf(root: string): readonly string[] {
  const [header = ''] = git(root, ['cat-file', 'commit', 'HEAD']).toString('utf8').split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent as string);
}

/** What readers should know when there is nothing to compare with. */
export const baseRemarks = (base: Base | undefined): readonly string[] =>
  base && 'missing' in base ? [`All findings are reported, not only those that this pull request introduces: ${base.missing}.`] : [];
