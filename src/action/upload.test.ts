import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';
import { connect } from './github.ts';
import { refusals, SampleGitHub } from './sample-github.ts';
import { type Outcome, SampleStep, type StepOptions } from './sample-step.ts';
import { upload } from './upload.ts';

const step = new SampleStep();
const server = new SampleGitHub();
beforeAll(async () => {
  await step.prepare(bundle);
  await server.start();
}, 60_000);
afterAll(() => {
  step.remove();
  server.stop();
});
beforeEach(() => server.reset());

const clean = 'services:\n  web:\n    image: nginx:1.27\n';
const open = `${clean}    privileged: true\n`;

const run = (options: Partial<StepOptions> = {}, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  step.run({
    event: 'pull_request',
    api: server.url,
    ...options,
    inputs: { comment: 'false', 'upload-sarif': 'true', 'fail-on': 'never', ...inputs },
  });

/** The SARIF file that the server was sent. */
const sent = (): { runs: { automationDetails: { id: string }; results: { ruleId: string }[] }[] } =>
  JSON.parse(gunzipSync(Buffer.from(String(server.written[0]?.body['sarif']), 'base64')).toString('utf8'));

test.each([
  { title: 'the merge of a pull request', event: 'pull_request', checkout: 'merge', ref: 'refs/pull/7/merge' },
  { title: 'the newest commit of a pull request', event: 'pull_request', checkout: 'feature', ref: 'refs/pull/7/head' },
  { title: 'a push', event: 'push', checkout: 'main', ref: 'refs/heads/main' },
] as const)('$title: the file is for the commit that was checked', async ({ event, checkout, ref }) => {
  step.repository({ 'compose.yaml': clean }, { 'compose.yaml': open });
  step.checkout(checkout, 0);
  const { status, log } = await run({ event });
  expect(status).toBe(0);
  expect(log).not.toContain('ode scanning');
  const commit = { merge: step.checkedOut(), feature: step.headSha, main: step.baseSha }[checkout];
  expect(server.written).toMatchObject([
    { path: '/repos/shop/infrastructure/code-scanning/sarifs', body: { ref, commit_sha: commit, tool_name: 'iac-guard' } },
  ]);
  const [found] = sent().runs;
  expect(found?.results.some(({ ruleId }) => ruleId === 'container/no-privileged')).toBe(event === 'pull_request');
  expect(found?.automationDetails.id).toBe('iac-guard/');
  expect(server.asked.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test('a file without findings is uploaded too, which closes what was open, under the category that was asked for', async () => {
  step.repository({ 'README.md': 'x' }, {});
  step.checkout('main', 1);
  await run({ event: 'push' }, { category: 'platform' });
  expect(sent().runs.map(({ results, automationDetails }) => ({ results, id: automationDetails.id }))).toEqual([
    { results: [], id: 'platform/' },
  ]);
});

describe('where it is not taken', () => {
  beforeEach(() => {
    step.repository({}, { 'compose.yaml': clean });
    step.checkout('merge', 2);
  });

  test('a fork may not, and that is no failure', async () => {
    server.refuse = [{ method: 'POST', answer: refusals.readOnly }];
    const { status, log, summary } = await run({ isFork: true });
    expect(status).toBe(0);
    expect(log).toContain('GitHub refused the SARIF file (403)');
    expect(summary).toContain('the SARIF file');
  });

  test.each([
    { title: 'a missing permission', answer: refusals.readOnly, says: 'give the job "security-events: write"' },
    { title: 'code scanning that is off', answer: refusals.missing, says: 'see that code scanning is on' },
    { title: 'a failure of the server', answer: refusals.broken, says: 'GitHub did not take the SARIF file (502)' },
  ])('$title fails the step', async ({ answer, says }) => {
    server.refuse = [{ method: 'POST', answer }];
    const { status, log } = await run();
    expect(status).toBe(1);
    expect(log).toContain(says);
    expect(log).toContain('iac-guard: code scanning has not got the findings');
  });

  test('so does a file that is refused later, with its errors and without their commands', async () => {
    server.processing = [{ processing_status: 'failed', errors: ['rejected\n::error::x ##[error]y'] }];
    const { status, log } = await run();
    expect(status).toBe(1);
    expect(log).toContain('Code scanning did not take the SARIF file: rejected');
    expect(log).not.toMatch(/^::error::x|##\[/m);
  });
});

describe('asking what became of it', () => {
  const waits: number[] = [];
  const github = (): ReturnType<typeof connect> =>
    connect({
      owner: 'shop',
      repository: 'infrastructure',
      token: 't',
      apiUrl: server.url,
      patience: { now: () => 0, wait: async (milliseconds) => void waits.push(milliseconds) },
    });
  const file = { sha: 'a'.repeat(40), ref: 'refs/heads/main', sarif: '{}' };
  beforeEach(() => waits.splice(0));

  test('it waits longer each time until the file is taken', async () => {
    server.processing = [...[1, 2].map(() => ({ processing_status: 'pending' })), { processing_status: 'complete' }];
    expect(await upload(github(), file)).toEqual({ outcome: 'taken' });
    expect(waits).toEqual([5_000, 10_000]);
  });

  test('and does not wait for ever', async () => {
    server.processing = [{ processing_status: 'pending' }];
    expect(await upload(github(), file)).toEqual({ outcome: 'not yet' });
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000]);
  });
});
