import { git } from '../engine/git/command.ts';
import { attempt, type GitHub } from './github.ts';
import type { Runner } from './runner.ts';
import { type Upload, type Uploaded, upload } from './upload.ts';

export interface Scanned {
  /** What readers should know. */
  readonly remarks: readonly string[];
  /** Did code scanning get nothing, though it could have? */
  readonly failed: boolean;
}

/** Uploads a SARIF file for the commit that is checked out. Pull requests of forks may not: that is no failure. */
export async function tellCodeScanning(github: GitHub, runner: Runner, checked: { root: string; sarif: string }): Promise<Scanned> {
  const { pullRequest } = runner;
  let uploaded: Uploaded | undefined;
  const isForeign = pullRequest?.isForeign ?? false;
  const remedy = 'give the job "security-events: write", and see that code scanning is on';
  const refused = await attempt({ what: 'the SARIF file', remedy, isForeign }, async () => {
    uploaded = await upload(github, { ...commitOf(runner, checked.root), sarif: checked.sarif });
  });
  if (refused.length > 0) return { remarks: refused, failed: !isForeign };
  switch (uploaded?.outcome) {
    case 'refused':
      return { remarks: [`Code scanning did not take the SARIF file: ${uploaded.errors.join('; ').slice(0, 1_000)}`], failed: true };
    case 'not yet':
      return { remarks: ['Code scanning has the SARIF file, and was not done with it after two and a half minutes.'], failed: false };
    default:
      return { remarks: [], failed: false };
  }
}

/** A pull request is checked as its merge or as its newest commit, and each has its own ref. */
function commitOf({ pullRequest, sha, ref }: Runner, root: string): Omit<Upload, 'sarif'> {
  if (!pullRequest) return { sha, ref };
  const head = git(root, ['rev-parse', 'HEAD']).toString('utf8').trim();
  return { sha: head, ref: head === pullRequest.headSha ? `refs/pull/${pullRequest.number}/head` : ref };
}
