import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunResult } from '../engine/result.ts';
import { type CheckOptions, check } from '../index.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'iac-guard-ignore-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const run = (options: Partial<CheckOptions> = {}): Promise<RunResult> =>
  check({ root, policyIds: ['container/no-privileged', 'container/non-root'], today: '2026-11-21', ...options });

const lines = (result: RunResult): readonly string[] =>
  result.findings.map((one) => `${one.file}:${one.range.startLine} ${one.policy.slice('container/'.length)}`);
const notices = (result: RunResult): readonly string[] =>
  result.notices.map((one) => `${one.file}:${one.range?.startLine} ${one.code}: ${one.message}`);

const service = (comment: string, before = ''): string =>
  `services:\n${before}  web:\n    image: nginx:1.27\n    user: "101"\n    privileged: true${comment}\n`;

describe('in YAML', () => {
  test('behind the value, with the reason and what ends it', async () => {
    write('compose.yaml', service(' # iac-guard: ignore container/no-privileged -- it loads modules, owner: @kernel, until 2027-01-31'));
    const result = await run();
    expect(lines(result)).toEqual([]);
    expect(result.ignored.map(({ finding, ...rest }) => ({ ...rest, at: finding.range.startLine }))).toEqual([
      { reason: 'it loads modules', owner: '@kernel', until: '2027-01-31', writtenIn: 'comment', file: 'compose.yaml', line: 5, at: 5 },
    ]);
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 0, fail: 0, open: 0 });
    expect(notices(result)).toEqual([]);
  });

  test('above the block, over further comments', async () => {
    write('compose.yaml', service('', '  # iac-guard: ignore container/no-privileged -- it loads modules\n  # see the manual\n\n'));
    expect(lines(await run())).toEqual([]);
  });

  test('a block ends where the next one begins', async () => {
    const other = '  db:\n    image: postgres:17\n    user: "999"\n    privileged: true\n';
    write('compose.yaml', service('', '  # iac-guard: ignore container/no-privileged -- it loads modules\n') + other);
    expect(lines(await run())).toEqual(['compose.yaml:10 no-privileged']);
  });

  test('a list under a key of the same indentation belongs to the key', async () => {
    const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  # iac-guard: ignore container/* -- a lab
  containers:
  - name: app
    image: nginx:1.27
    securityContext: {privileged: true}
`;
    write('pod.yaml', pod);
    const result = await run();
    expect(lines(result)).toEqual([]);
    expect(result.ignored.map(({ finding }) => finding.policy)).toEqual(['container/non-root', 'container/no-privileged']);
  });

  test('where a value comes through an anchor, the ignore of the place that uses it holds for that place alone', async () => {
    write(
      'compose.yaml',
      `x-hard: &hard
  privileged: true
services:
  # iac-guard: ignore container/no-privileged -- it loads modules
  web:
    <<: *hard
    image: nginx:1.27
    user: "101"
  db:
    <<: *hard
    image: postgres:17
    user: "999"
`,
    );
    const result = await run();
    expect(result.findings.map((one) => one.address)).toEqual(['services.db']);
    expect(result.ignored.map(({ finding }) => finding.address)).toEqual(['services.web']);
  });

  test('another policy is not ignored with it', async () => {
    write('compose.yaml', service(' # iac-guard: ignore container/non-root -- never mind'));
    const result = await run();
    expect(lines(result)).toEqual(['compose.yaml:5 no-privileged']);
    expect(notices(result)).toEqual(['compose.yaml:5 ignore-unused: the ignore of container/non-root matches no finding; it can go']);
  });
});

test('in HCL, in each of its comments', async () => {
  const container = (name: string, before: string, behind = ''): string =>
    `${before}resource "docker_container" "${name}" {\n  name       = "${name}"\n  image      = "nginx:1.27"\n  user       = "101"\n  privileged = true${behind}\n}\n`;
  write(
    'main.tf',
    [
      container('a', '# iac-guard: ignore container/no-privileged -- a lab\n'),
      container('b', '// iac-guard: ignore container/no-privileged -- a lab\n'),
      container('c', '/* iac-guard: ignore container/no-privileged -- a lab */\n'),
      container('d', '/*\n * iac-guard: ignore container/no-privileged -- a lab\n */\n'),
      container('e', '', ' # iac-guard: ignore container/no-privileged -- a lab'),
      container('f', ''),
    ].join('\n'),
  );
  const result = await run();
  expect(result.findings.map((one) => one.address)).toEqual(['docker_container.f']);
  expect(result.ignored.map(({ finding, reason }) => `${finding.address} ${reason}`)).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => `docker_container.${name} a lab`),
  );
});

test('in a Dockerfile only a line of its own is a comment', async () => {
  write('Dockerfile', 'FROM alpine:3.22\n# iac-guard: ignore container/non-root -- an init image\nUSER root\n');
  write('b/Dockerfile', 'FROM alpine:3.22\nUSER root # iac-guard: ignore container/non-root -- no comment\n');
  expect(lines(await run({ policyIds: ['container/non-root'] }))).toEqual(['b/Dockerfile:2 non-root']);
});

describe('an ignore that does not hold says why', () => {
  test.each([
    { title: 'without a reason', text: 'ignore container/no-privileged', says: 'an ignore needs a reason, so this one does not hold' },
    { title: 'with an empty reason', text: 'ignore container/no-privileged -- until 2027-01-31', says: 'an ignore needs a reason' },
    { title: 'without a policy', text: 'ignore -- I say so', says: 'an ignore names the policies that it is about' },
    { title: 'for everything', text: 'ignore * -- I say so', says: 'no policy is called "*"' },
    {
      title: 'with a date of no calendar',
      text: 'ignore container/no-privileged -- a lab until 2027-02-30',
      says: '"2027-02-30" is no date',
    },
    {
      title: 'with a date in another order',
      text: 'ignore container/no-privileged -- a lab until 31.1.2027',
      says: '"31.1.2027" is no date',
    },
    { title: 'for a misspelt policy', text: 'ignore container/no-priviledged -- a lab', says: 'did you mean "container/no-privileged"?' },
    { title: 'with another command', text: 'skip container/no-privileged -- a lab', says: 'this comment is not understood' },
    {
      title: 'after its last day',
      text: 'ignore container/no-privileged -- a lab (owner: kim) until 2026-11-20',
      says: 'the ignore of container/no-privileged held until 2026-11-20; its findings are back (owner: kim)',
    },
  ])('$title', async ({ text, says }) => {
    write('compose.yaml', service(` # iac-guard: ${text}`));
    const result = await run();
    expect(lines(result)).toEqual(['compose.yaml:5 no-privileged']);
    expect(notices(result)).toEqual([expect.stringContaining(says)]);
    expect(result.notices.every((notice) => !notice.lost)).toBe(true);
  });
});

test('an ignore holds on its last day', async () => {
  write('compose.yaml', service(' # iac-guard: ignore container/no-privileged -- a lab until 2026-11-21'));
  expect(lines(await run())).toEqual([]);
});

test('ignores can be set aside', async () => {
  write('compose.yaml', service(' # iac-guard: ignore container/no-privileged -- a lab'));
  const result = await run({ noIgnores: true });
  expect(lines(result)).toEqual(['compose.yaml:5 no-privileged']);
  expect(result.ignored).toEqual([]);
});

test('an ignore of a policy that this run does not ask is not called unneeded', async () => {
  write('compose.yaml', service(' # iac-guard: ignore container/pids-limit -- a lab'));
  expect(notices(await run())).toEqual([]);
});

test('an ignore where the policy could not be decided is not called unneeded', async () => {
  write('compose.yaml', service('').replace('true', '${PRIVILEGED} # iac-guard: ignore container/no-privileged -- a lab'));
  const result = await run();
  expect(result.open.map((one) => one.policy)).toContain('container/no-privileged');
  expect(notices(result).filter((one) => one.includes('ignore'))).toEqual([]);
});
