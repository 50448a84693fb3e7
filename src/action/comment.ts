import type { GitHub } from './github.ts';

export interface Comment {
  /** Of the pull request. */
  readonly number: number;
  /** What keeps the comments of several steps apart. */
  readonly key: string;
  readonly body: string;
  /** Is there nothing to tell? Then a comment is brought up to date, but none is made. */
  readonly isQuiet: boolean;
}

/** GitHub takes no longer one; the marker and line breaks come on top of the body. */
export const longestComment = 65_000;

/**
 * Keeps one comment of the pull request up to date. It is known by a hidden marker and by being a bot's: whoever copies
 * the marker into a comment of their own does not get it overwritten.
 */
export async function keepComment({ octokit, repository }: GitHub, { number, key, body, isQuiet }: Comment): Promise<void> {
  const marker = `<!-- iac-guard:${encodeURIComponent(key)} -->`;
  const text = `${marker}\n${body}`;
  const about = { ...repository, issue_number: number };
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...about, per_page: 100 });
  const own = comments.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(marker));
  if (own === undefined) {
    if (!isQuiet) await octokit.rest.issues.createComment({ ...about, body: text });
  } else if (own.body?.replaceAll('\r\n', '\n').trimEnd() !== text.trimEnd()) {
    await octokit.rest.issues.updateComment({ ...repository, comment_id: own.id, body: text });
  }
}
