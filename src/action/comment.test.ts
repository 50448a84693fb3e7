import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';
import { bot, refusals, SampleGitHub } from './sample-github.ts';
import { type Outcome, SampleStep, type StepOptions, sampleToken } from './sample-step.ts';

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

const compose = (...names: readonly string[]): string =>
  `services:\n${names.map((name) => `  ${name}:\n    image: nginx:1.27\n    privileged: true\n`).join('')}`;

function pull(after: Readonly<Record<string, string>>): void {
  step.repository({}, after);
  step.checkout('merge', 2);
}

const run = async (options: Partial<StepOptions> = {}): Promise<Outcome> => {
  const outcome = await step.run({ event: 'pull_request', api: server.url, ...options });
  expect(outcome.log).not.toContain(sampleToken);
  expect(outcome.log).not.toMatch(/^\s+at \S+ \(|file:\/\//m);
  for (const { authorization } of server.asked) expect(authorization).toBe(`token ${sampleToken}`);
  return outcome;
};

const marker = '<!-- iac-guard: -->';

describe('the comment', () => {
  test('is made once, and brought up to date', async () => {
    pull({ 'compose.yaml': compose('web') });
    await run();
    expect(server.written.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /repos/shop/infrastructure/issues/7/comments']);
    const [made] = server.comments;
    expect(made?.body.startsWith(`${marker}\n## iac-guard\n\n**`)).toBe(true);
    expect(made?.body).toContain(`[compose\\.yaml\\:4](https://github.com/shop/infrastructure/blob/${step.headSha}/compose.yaml#L4)`);

    server.asked = [];
    await run();
    expect(server.written).toEqual([]);

    pull({ 'README.md': 'Nothing of ours\n' });
    await run();
    expect(server.written.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `PATCH /repos/shop/infrastructure/issues/comments/${made?.id}`,
    ]);
    expect(server.written[0]?.body['body']).toContain('This pull request touches nothing that a policy judges.');
  });

  test('is not made when there is nothing to tell', async () => {
    pull({ 'README.md': 'Hello\n' });
    expect((await run()).status).toBe(0);
    expect(server.asked.map(({ method }) => method)).toEqual(['GET']);
  });

  test('of somebody else is left alone, and its own is found behind many', async () => {
    server.comments = [
      { id: 1, body: `${marker}\nmine, all mine`, user: { login: 'mallory', type: 'User' } },
      ...Array.from({ length: 130 }, (_, index) => ({
        id: 2 + index,
        body: `Comment ${index}`,
        user: { login: 'ada', type: 'User' as const },
      })),
      { id: 500, body: `${marker}\nold`, user: bot },
    ];
    pull({ 'compose.yaml': compose('web') });
    await run();
    expect(server.written.map(({ path }) => path)).toEqual(['/repos/shop/infrastructure/issues/comments/500']);
  });

  test('of another folder is another one', async () => {
    server.comments = [{ id: 500, body: `${marker}\nold`, user: bot }];
    pull({ 'deploy/compose.yaml': compose('web') });
    await run({ inputs: { 'working-directory': 'deploy' } });
    expect(server.written.map(({ method }) => method)).toEqual(['POST']);
    expect(server.comments.at(-1)?.body).toMatch(/^<!-- iac-guard:deploy%2F -->\n/);
  });

  test('is no longer than GitHub takes, and says where the rest is', async () => {
    pull({ 'compose.yaml': compose(...Array.from({ length: 50 }, (_, index) => `service-${index}`)) });
    await run({ inputs: { level: 'strict' } });
    const body = server.comments[0]?.body ?? '';
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body).toMatch(
      /^\+\d[\d,]* more: the \[job summary\]\(https:\/\/github\.com\/shop\/infrastructure\/actions\/runs\/42\) has them$/m,
    );
  });
});

describe('where the token may not', () => {
  test.each([
    {
      title: 'a fork',
      isFork: true,
      answer: refusals.readOnly,
      says: 'pull requests of forks and of Dependabot get a token that can only read',
    },
    { title: 'a branch', isFork: false, answer: refusals.readOnly, says: 'give the job "pull-requests: write"' },
    { title: 'a repository that is hidden from it', isFork: false, answer: refusals.missing, says: 'GitHub refused the comment (404)' },
  ])('$title: annotations and summary tell it all, and why there is no comment', async ({ isFork, answer, says }) => {
    pull({ 'compose.yaml': compose('web') });
    server.refuse = [{ method: 'POST', answer }];
    const { status, log, summary } = await run({ isFork });
    expect(log).toContain('::error title=critical%3A container/no-privileged,file=compose.yaml,line=4');
    expect(log).toContain(says);
    expect(summary).toContain('[!NOTE]');
    expect(summary).toContain('container\\/no\\-privileged');
    expect(status).toBe(1);
  });

  test.each([
    { title: 'a failure of the server', answer: refusals.broken, says: 'GitHub did not take the comment (502)' },
    { title: 'a limit that lasts', answer: refusals.later(3_600), says: 'GitHub refused the comment (403)' },
    { title: 'a refusal of what was sent', answer: refusals.invalid, says: 'GitHub did not take the comment (422)' },
  ])('$title does not change the outcome', async ({ answer, says }) => {
    pull({ 'compose.yaml': 'services:\n  web:\n    image: nginx:latest\n' });
    server.refuse = [{ method: 'POST', answer }];
    const { status, log } = await run({ inputs: { 'fail-on': 'never' } });
    expect(log).toContain(says);
    expect(status).toBe(0);
  });

  test('a short limit is waited for', async () => {
    pull({ 'compose.yaml': compose('web') });
    server.refuse = [{ method: 'POST', answer: refusals.later(0) }];
    await run();
    expect(server.comments).toHaveLength(1);
  });
});

test.each(['push', 'merge_group', 'schedule'] as const)('%s: nothing is asked of GitHub', async (event) => {
  pull({ 'compose.yaml': compose('web') });
  await run({ event });
  expect(server.asked).toEqual([]);
});

describe('text of the tree', () => {
  const name = 'a<!-- --><img src=x onerror=alert(1)>`|[x](http:evil.example)@ada #1\u001b[31m\u202e##[error]x%0A::error::y.yaml';

  test('is neither markup nor a command, wherever it goes', async () => {
    pull({ [name]: `services:\n  "::error::@mallory <b>|\`x\`":\n    image: nginx:1.27\n    privileged: true\n` });
    const { log, summary } = await run();
    const [comment] = server.comments;
    for (const page of [summary, comment?.body ?? '']) {
      expect(page).not.toMatch(/@\w/);
      expect(page).not.toMatch(/[\u001b\u202e]/);
      const markup = page.replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(markup).not.toMatch(/<(?!br>|\/?sub>|!-- iac-guard: -->)/);
      expect(markup).not.toContain('`');
      for (const [, target] of markup.matchAll(/\]\(([^)]*)\)/g)) expect(target).toMatch(/^https:\/\/github\.com\/shop\/infrastructure\//);
    }
    const commands = log.split('\n').filter((line) => /^\s*::/.test(line));
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) (title=\w+%3A [\w/-]+,file=|title=iac-guard::)/);
    for (const line of log.split('\n').filter((one) => !commands.includes(one))) expect(line).not.toContain('##[');
    expect(
      log
        .split('\n')
        .filter((line) => !commands.includes(line))
        .join('\n'),
    ).not.toMatch(/[\u001b\u202e]/);
  });
});
