import type { RunResult } from '../engine/result.ts';
import { count } from '../reporters/text/count.ts';
import type { GitHub } from './github.ts';
import { type Hunk, hunksOf } from './hunk.ts';
import { plain } from './markdown.ts';
import type { PullRequest } from './pull-request.ts';
import { type Suggestion, suggestionsOf } from './suggestion.ts';

/** GitHub takes more for abuse. */
const mostSuggestions = 30;

const marker = /<!-- iac-guard-fix:([0-9a-f,]+) -->/g;

/** Posts one review with a suggestion for each place that can be mended with one click, and was not suggested before. */
export async function suggest({ octokit, repository }: GitHub, { number, headSha }: PullRequest, result: RunResult): Promise<void> {
  const fixable = result.findings.filter(({ fix }) => fix);
  if (fixable.length === 0) return;
  const about = { ...repository, pull_number: number };
  const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, { ...about, per_page: 100 });
  const own = comments.filter(({ user }) => user?.type === 'Bot');
  const known = new Set(own.flatMap(({ body }) => [...body.matchAll(marker)].flatMap(([, names = '']) => names.split(','))));
  const left = fixable.filter(({ fingerprint }) => !known.has(fingerprint));
  if (left.length === 0) return;
  const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...about, per_page: 100 });
  // What is binary or too large has no patch.
  const hunks = new Map(files.map(({ filename, patch }) => [filename, hunksOf(patch ?? '')]));
  const none: readonly Hunk[] = [];
  const suggestions = suggestionsOf(left, { sources: result.sources, hunks: (file) => hunks.get(file) ?? none });
  if (suggestions.length === 0) return;
  const shown = suggestions.slice(0, mostSuggestions);
  const more = suggestions.length - shown.length;
  await octokit.rest.pulls.createReview({
    ...about,
    // The run itself is about a merge that nobody reviews.
    commit_id: headSha,
    event: 'COMMENT',
    body: `iac-guard can mend ${count(shown.length, 'place')} as suggested.${more > 0 ? ` ${more} more will follow in the next run.` : ''}`,
    comments: shown.map(commentOf),
  });
}

/** @see https://docs.github.com/en/rest/pulls/reviews#create-a-review-for-a-pull-request (start_line only for several lines) */
function commentOf(suggestion: Suggestion): {
  path: string;
  body: string;
  side: 'RIGHT';
  line: number;
  start_line?: number;
  start_side?: 'RIGHT';
} {
  const { file, startLine, endLine } = suggestion;
  return {
    path: file,
    body: bodyOf(suggestion),
    side: 'RIGHT',
    line: endLine,
    ...(startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' as const } : {}),
  };
}

function bodyOf({ text, findings }: Suggestion): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const said = findings.map(({ severity, policy, message }) => `- **${severity}** ${plain(message)} <sub>${plain(policy)}</sub>`);
  const names = findings.map(({ fingerprint }) => fingerprint).join(',');
  return [...said, '', `${fence}suggestion`, text, fence, `<!-- iac-guard-fix:${names} -->`].join('\n');
}
