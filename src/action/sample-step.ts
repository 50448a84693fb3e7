// For tests of the Action: a repository with a pull request, and the bundle run as the runner runs it.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Outcome {
  readonly status: number | null;
  /** What the runner shows in the log and obeys. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export const sampleToken = 'ghs_sampleTokenOfOneJob';

type Files = Readonly<Record<string, string>>;

export interface StepOptions {
  readonly event: 'pull_request' | 'pull_request_target' | 'push' | 'merge_group' | 'schedule';
  readonly inputs?: Readonly<Record<string, string>>;
  /** Does the pull request come from a fork? */
  readonly isFork?: boolean;
  /** Where GitHub's API is; without it nothing may be asked. */
  readonly api?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder in which steps are run; one for a test file, as the bundle takes a second. */
export class SampleStep {
  readonly #home = realpathSync(mkdtempSync(join(tmpdir(), 'iac-guard-action-')));
  #number = 0;
  #origin = '';
  workspace = '';
  baseSha = '';
  headSha = '';

  /** @param bundle - writes the bundle into a folder */
  prepare(bundle: (out: string) => Promise<void>): Promise<void> {
    return bundle(join(this.#home, 'dist'));
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** A repository whose branch main holds some files, and a branch that changes some; `undefined` removes one. */
  repository(before: Files, after: Readonly<Record<string, string | undefined>>): void {
    this.#origin = join(this.#home, `origin-${++this.#number}`);
    mkdirSync(this.#origin, { recursive: true });
    this.#git('init', '-q', '-b', 'main');
    this.#git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    this.baseSha = this.#commit({ 'README.md': 'Shop\n', ...before });
    this.#git('checkout', '-q', '-b', 'feature');
    this.headSha = this.#commit(after);
    this.#git('checkout', '-q', '-b', 'merge', 'main');
    this.#git('merge', '-q', '--no-ff', '-m', 'Merge', 'feature');
  }

  /** More files on main, which a pull request from before knows nothing of. */
  advanceMain(files: Files): void {
    this.#git('checkout', '-q', 'main');
    this.baseSha = this.#commit(files);
    this.#git('checkout', '-q', '-B', 'merge', 'main');
    this.#git('merge', '-q', '--no-ff', '-m', 'Merge', 'feature');
  }

  /** As actions/checkout does it: the merge commit of a pull request, or a branch, with as much history as was asked for. */
  checkout(ref: 'merge' | 'feature' | 'main', depth: number): void {
    this.workspace = join(this.#home, `workspace-${++this.#number}`);
    const words = ['clone', '-q', '--no-tags', ...(depth > 0 ? ['--depth', String(depth)] : []), '--branch', ref];
    execFileSync('git', [...words, `file://${this.#origin}`, this.workspace], { stdio: 'pipe' });
  }

  checkedOut(): string {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: this.workspace, encoding: 'utf8' }).trim();
  }

  /** What GitHub says of the files of the pull request. */
  files(): { filename: string; patch: string }[] {
    const names = this.#git('diff', '--name-only', '-z', 'main...feature').split('\0').filter(Boolean);
    return names.map((filename) => {
      const diff = this.#git('diff', 'main...feature', '--', filename);
      return { filename, patch: diff.slice(diff.indexOf('@@ ')).trimEnd() };
    });
  }

  async run({ event, inputs = {}, isFork = false, api, env = {} }: StepOptions): Promise<Outcome> {
    const place = join(this.#home, `run-${++this.#number}`);
    mkdirSync(join(place, 'temp'), { recursive: true });
    const file = (name: string, text = ''): string => {
      writeFileSync(join(place, name), text);
      return join(place, name);
    };
    const isPull = event.startsWith('pull_request');
    const variables = {
      PATH: process.env['PATH'] ?? '',
      HOME: place,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(isPull ? this.#pullRequest(isFork) : { ref: 'refs/heads/main' })),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_ENV: file('env'),
      GITHUB_STATE: file('state'),
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_REPOSITORY: 'shop/infrastructure',
      GITHUB_SHA: this.checkedOut(),
      GITHUB_REF: isPull ? 'refs/pull/7/merge' : 'refs/heads/main',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42',
      RUNNER_TEMP: join(place, 'temp'),
      GITHUB_API_URL: api ?? 'http://127.0.0.1:9',
      ...Object.fromEntries(
        Object.entries({ comment: String(api !== undefined), suggestions: 'false', 'github-token': sampleToken, ...inputs }).map(
          ([name, value]) => [`INPUT_${name.toUpperCase()}`, value],
        ),
      ),
      ...env,
    };
    const child = spawn(process.execPath, [join(this.#home, 'dist/action/index.mjs')], { cwd: this.workspace, env: variables });
    let log = '';
    child.stdout.on('data', (data) => (log += data));
    child.stderr.on('data', (data) => (log += data));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return {
      status,
      log,
      summary: readFileSync(join(place, 'summary'), 'utf8'),
      outputs: outputsIn(readFileSync(join(place, 'output'), 'utf8')),
    };
  }

  /** @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
  #pullRequest(isFork: boolean): object {
    const base = { full_name: 'shop/infrastructure', fork: false };
    return {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        user: { login: 'ada', type: 'User' },
        head: { ref: 'feature', sha: this.headSha, repo: isFork ? { full_name: 'ada/infrastructure', fork: true } : base },
        base: { ref: 'main', sha: this.baseSha, repo: base },
      },
    };
  }

  #commit(files: Readonly<Record<string, string | undefined>>): string {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(this.#origin, path));
      else {
        mkdirSync(dirname(join(this.#origin, path)), { recursive: true });
        writeFileSync(join(this.#origin, path), text);
      }
    }
    this.#git('add', '-A');
    this.#git('commit', '-q', '--allow-empty', '-m', 'state');
    return this.#git('rev-parse', 'HEAD').trim();
  }

  #git(...words: readonly string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...words], { cwd: this.#origin, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }
}

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]));
}
