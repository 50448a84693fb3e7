import { getOctokit } from '@actions/github';
import { UsageError } from '../policy/usage-error.ts';
import { clock, type Patience, withRetries } from './retry.ts';

/** GitHub's REST API, asked about one repository. */
export interface GitHub {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly patience: Patience;
}

export interface ConnectOptions {
  readonly owner: string;
  readonly repository: string;
  readonly token: string;
  /** `https://api.github.com`, or an enterprise's own. */
  readonly apiUrl?: string;
  readonly patience?: Patience;
}

/** An answer that has not come by then will not come. */
const longestRequest = 30_000;

/** Nothing is asked yet. */
export function connect({ owner, repository, token, apiUrl, patience = clock }: ConnectOptions): GitHub {
  if (token === '') throw new UsageError('the input github-token is empty, and without a token GitHub cannot be told anything');
  const silent = (): void => undefined;
  const octokit = getOctokit(token, {
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap('request', (request, asked) =>
    withRetries(
      asked.method,
      async () => request({ ...asked, request: { ...asked.request, signal: AbortSignal.timeout(longestRequest) } }),
      patience,
    ),
  );
  return { octokit, repository: { owner, repo: repository }, patience };
}

/** What is done with the result beside telling it in the log. */
export interface Extra {
  /** `the comment`. */
  readonly what: string;
  /** What to do where the token may not: `give the job "pull-requests: write"`. */
  readonly remedy: string;
  readonly isForeign: boolean;
}

/**
 * Does something that the check does not depend on.
 *
 * @returns what readers should know where it did not work
 */
export async function attempt({ what, remedy, isForeign }: Extra, act: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await act();
    return [];
  } catch (error) {
    const { status, message } = error as { status?: number; message: string };
    if (status === undefined) throw error;
    if (status === 403 || status === 404) {
      const why = isForeign ? 'pull requests of forks and of Dependabot get a token that can only read' : remedy;
      return [`GitHub refused ${what} (${status}): ${why}. The annotations and the job summary tell the same.`];
    }
    return [`GitHub did not take ${what} (${status}): ${message.split('\n', 1)[0]?.slice(0, 200)}`];
  }
}
