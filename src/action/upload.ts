import { gzipSync } from 'node:zlib';
import type { GitHub } from './github.ts';

export interface Upload {
  /** The commit that was checked, and the ref that it belongs to: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly sha: string;
  readonly ref: string;
  readonly sarif: string;
}

/** What code scanning made of an upload. */
export type Uploaded = { readonly outcome: 'taken' | 'not yet' } | { readonly outcome: 'refused'; readonly errors: readonly string[] };

/** Milliseconds between questions. Who is not done by then will be, most likely. */
const waits = [5_000, 10_000, 20_000, 40_000, 80_000];

/**
 * Gives code scanning a SARIF file, and asks what became of it.
 *
 * @see https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 */
export async function upload({ octokit, repository, patience }: GitHub, { sha, ref, sarif }: Upload): Promise<Uploaded> {
  const { data } = await octokit.rest.codeScanning.uploadSarif({
    ...repository,
    commit_sha: sha,
    ref,
    sarif: gzipSync(sarif).toString('base64'),
    tool_name: 'iac-guard',
  });
  if (data.id === undefined) return { outcome: 'not yet' };
  for (const wait of [...waits, undefined]) {
    const { data: state } = await octokit.rest.codeScanning.getSarif({ ...repository, sarif_id: data.id });
    if (state.processing_status === 'complete') return { outcome: 'taken' };
    if (state.processing_status === 'failed') return { outcome: 'refused', errors: state.errors ?? [] };
    if (wait !== undefined) await patience.wait(wait);
  }
  return { outcome: 'not yet' };
}
