/** The pull request that a run is about. */
export interface PullRequest {
  readonly number: number;
  /** Its newest commit. */
  readonly headSha: string;
  /** The newest commit of the branch that it is to be merged into, when the run began. */
  readonly baseSha: string;
  /** Runs for it are given a token that can only read: it comes from a fork, or from Dependabot. */
  readonly isForeign: boolean;
}

interface WrittenEvent {
  readonly pull_request?: {
    readonly number: number;
    readonly user?: { readonly login?: string } | null;
    readonly head: { readonly sha: string; readonly repo?: { readonly full_name?: string } | null };
    readonly base: { readonly sha: string; readonly repo?: { readonly full_name?: string } | null };
  };
}

/**
 * The pull request of an event; `undefined` for a push, a merge group, a schedule.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 */
export function pullRequestOf(name: string, event: unknown): PullRequest | undefined {
  const pullRequest = (event as WrittenEvent | null)?.pull_request;
  if (!/^pull_request(_target)?$/.test(name) || !pullRequest) return undefined;
  const { number, head, base, user } = pullRequest;
  return {
    number,
    headSha: head.sha,
    baseSha: base.sha,
    // The repository of a fork may be gone.
    isForeign: head.repo?.full_name !== base.repo?.full_name || user?.login === 'dependabot[bot]',
  };
}
