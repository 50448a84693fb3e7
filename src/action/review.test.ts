import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';
import { bot, refusals, SampleGitHub } from './sample-github.ts';
import { type Outcome, SampleStep } from './sample-step.ts';

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

const service = (name: string, ...settings: readonly string[]): string =>
  [`  ${name}:`, '    image: nginx:1.27', ...settings.map((line) => `    ${line}`), ''].join('\n');
const compose = (...services: readonly string[]): string => `services:\n${services.join('')}`;
const hardened = ['user: "10001"', 'mem_limit: 64m', 'cpus: 1', 'logging: {driver: local}'];
const closed = ['read_only: true', 'cap_drop: [ALL]', 'security_opt: ["no-new-privileges:true"]'];

const run = (suggestions = 'true'): Promise<Outcome> =>
  step.run({ event: 'pull_request', api: server.url, inputs: { comment: 'false', suggestions } });

function pull(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): void {
  step.repository(before, after);
  step.checkout('merge', 2);
  server.files = step.files();
}

interface Posted {
  readonly commit_id: string;
  readonly event: string;
  readonly body: string;
  readonly comments: {
    readonly path: string;
    readonly line: number;
    readonly start_line?: number;
    readonly side: string;
    readonly body: string;
  }[];
}

const reviews = (): readonly Posted[] =>
  server.written.map(({ path, body }) => {
    expect(path).toBe('/repos/shop/infrastructure/pulls/7/reviews');
    return body as unknown as Posted;
  });

const suggested = (body: string): string => /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m.exec(body)?.[2] ?? '';

test('a setting is suggested where it is written', async () => {
  pull({}, { 'compose.yaml': compose(service('web', ...hardened, ...closed.slice(1), 'read_only: false # for now')) });
  await run();
  const [review] = reviews();
  expect(review).toMatchObject({ commit_id: step.headSha, event: 'COMMENT' });
  expect(review?.comments).toHaveLength(1);
  const [comment] = review?.comments ?? [];
  expect(comment).toMatchObject({ path: 'compose.yaml', line: 10, side: 'RIGHT' });
  expect(comment).not.toHaveProperty('start_line');
  expect(suggested(comment?.body ?? '')).toBe('    read_only: true # for now');
});

test('what is added behind the same line is one suggestion, and all of it holds', async () => {
  const before = compose(service('web', ...hardened));
  pull({}, { 'compose.yaml': before });
  await run();
  const [review] = reviews();
  expect(review?.comments).toHaveLength(1);
  const [comment] = review?.comments ?? [];
  const text = suggested(comment?.body ?? '');
  for (const setting of ['read_only: true', 'cap_drop:', 'no-new-privileges:true']) expect(text).toContain(setting);
  const lines = before.split('\n');
  const line = comment?.line ?? 0;
  lines.splice((comment?.start_line ?? line) - 1, line - (comment?.start_line ?? line) + 1, text);
  server.reset();
  pull({}, { 'compose.yaml': lines.join('\n') });
  const { log } = await run();
  for (const policy of ['read-only-root-filesystem', 'drop-all-capabilities', 'no-privilege-escalation'])
    expect(log).not.toContain(`container/${policy}`);
  expect(server.written).toEqual([]);
});

test('a parent that two would add is added once, the other waits', async () => {
  const pod = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: registry.example/app:1.4.2\n`;
  pull({}, { 'pod.yaml': pod });
  await run();
  const texts = reviews().flatMap(({ comments }) => comments.map(({ body }) => suggested(body)));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text.match(/securityContext:/g)).toHaveLength(1);
});

test('nothing is suggested outside of the diff', async () => {
  const environment = ['environment:', ...Array.from({ length: 20 }, (_, index) => `  SETTING_${index}: "${index}"`)];
  const text = (name: string): string => compose(service(name, ...hardened, ...closed.slice(1), ...environment, 'read_only: false'));
  // Under another name it is another service, with a setting far below.
  pull({ 'compose.yaml': text('web') }, { 'compose.yaml': text('shop') });
  const { outputs } = await run();
  expect(outputs['findings']).toBe('1');
  expect(server.written).toEqual([]);
});

test('nor where the base branch has moved the lines since', async () => {
  const text = (lines: number): string => Array.from({ length: lines }, (_, index) => `# line ${index}\n`).join('');
  const web = compose(service('web', ...hardened, ...closed));
  step.repository({ 'compose.yaml': text(20) + web }, { 'compose.yaml': text(20) + web + service('api', ...hardened, ...closed.slice(1)) });
  server.files = step.files();
  step.advanceMain({ 'compose.yaml': text(24).replaceAll('line 2', 'line two') + web });
  step.checkout('merge', 2);
  const { outputs } = await run();
  expect(outputs['findings']).toBe('1');
  expect(server.written).toEqual([]);
});

test('what was suggested before is not suggested again', async () => {
  pull({}, { 'compose.yaml': compose(service('web', ...hardened)) });
  await run();
  await run();
  expect(reviews()).toHaveLength(1);
});

test('a marker that somebody else writes holds nothing back', async () => {
  pull({}, { 'compose.yaml': compose(service('web', ...hardened)) });
  await run();
  server.reviewComments = server.reviewComments.map((one) => ({ ...one, user: { login: 'mallory', type: 'User' } }));
  await run();
  expect(reviews()).toHaveLength(2);
});

test('at most 30 at a time', async () => {
  pull({}, { 'compose.yaml': compose(...Array.from({ length: 40 }, (_, index) => service(`s${index}`, ...hardened))) });
  await run();
  expect(reviews()[0]?.comments).toHaveLength(30);
  expect(reviews()[0]?.body).toBe('iac-guard can mend 30 places as suggested. 10 more will follow in the next run.');
  await run();
  expect(reviews()[1]?.comments).toHaveLength(10);
});

test('a fence is longer than any in the text, and the words are no markup', async () => {
  pull({}, { 'compose.yaml': compose(service('web', ...hardened, ...closed.slice(1), 'read_only: false # ```` @ada <b>')) });
  await run();
  const body = reviews()[0]?.comments[0]?.body ?? '';
  expect(body).toContain('`````suggestion\n    read_only: true # ```` @ada <b>\n`````\n');
});

test.each([
  { title: 'refused for want of a permission', answer: refusals.readOnly, says: 'GitHub refused the suggestions (403)' },
  { title: 'not taken', answer: refusals.invalid, says: 'GitHub did not take the suggestions (422)' },
])('a review that is $title is told of, and changes nothing', async ({ answer, says }) => {
  pull({}, { 'compose.yaml': compose(service('web', ...hardened)) });
  server.refuse = [{ method: 'POST', answer }];
  const { status, log, summary } = await run();
  expect(log).toContain(says);
  expect(summary).toContain('the suggestions');
  expect(status).toBe(1);
});

test('none where nobody wants them, and none are asked for without edits', async () => {
  server.reviewComments = [{ id: 1, body: 'x', user: bot }];
  pull({}, { 'compose.yaml': compose(service('web', ...hardened)) });
  await run('false');
  pull({}, { 'README.md': 'Hello\n' });
  await run();
  expect(server.asked).toEqual([]);
});
