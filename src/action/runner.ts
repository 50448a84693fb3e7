import { readFileSync } from 'node:fs';
import { UsageError } from '../policy/usage-error.ts';
import { type PullRequest, pullRequestOf } from './pull-request.ts';

/**
 * What the runner says about the run.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export interface Runner {
  /** The folder that the repository is checked out into, absolute. */
  readonly workspace: string;
  /** A folder that is emptied after the job, absolute. */
  readonly temp: string;
  readonly owner: string;
  readonly repository: string;
  /** The commit that started the run; of a pull request the one that merges it. */
  readonly sha: string;
  readonly ref: string;
  /** `https://github.com/shop/infrastructure`. */
  readonly repositoryUrl: string;
  /** Where people see the run with its log and summary. */
  readonly runUrl: string;
  /** Where the run is about one. */
  readonly pullRequest?: PullRequest;
}

/** @throws UsageError where this is no run of a workflow */
export function readRunner(env: NodeJS.ProcessEnv): Runner {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new UsageError(`the variable ${name} is not set, so this is no run of a workflow`);
    return value;
  };
  const [owner = '', repository = ''] = needed('GITHUB_REPOSITORY').split('/');
  const repositoryUrl = `${needed('GITHUB_SERVER_URL')}/${owner}/${repository}`;
  const pullRequest = pullRequestOf(needed('GITHUB_EVENT_NAME'), eventIn(needed('GITHUB_EVENT_PATH')));
  return {
    workspace: needed('GITHUB_WORKSPACE'),
    temp: needed('RUNNER_TEMP'),
    owner,
    repository,
    sha: needed('GITHUB_SHA'),
    ref: needed('GITHUB_REF'),
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${needed('GITHUB_RUN_ID')}`,
    ...(pullRequest ? { pullRequest } : {}),
  };
}

function eventIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError('the event of this run (GITHUB_EVENT_PATH) cannot be read');
  }
}
