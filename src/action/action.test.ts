import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';
import { SampleStep } from './sample-step.ts';

const step = new SampleStep();
beforeAll(() => step.prepare(bundle), 60_000);
afterAll(() => step.remove());

const service = (name: string, settings = 'privileged: true'): string => `  ${name}:\n    image: nginx:1.27\n    ${settings}\n`;
const compose = (...services: readonly string[]): string => `services:\n${services.join('')}`;
/** Only one policy, so that the texts here stay as they are when others are added. */
const onlyPrivileged = 'policies:\n  container/*: off\n  network/*: off\n  container/no-privileged: on\n';
const settings = { '.iac-guard.yaml': onlyPrivileged };

/** The annotations in a log, without their messages. */
const annotations = (log: string): readonly string[] =>
  [...log.matchAll(/^::(?:error|warning|notice) [^\n]*?(?=::)/gm)].map(([head]) => head);

describe('a pull request', () => {
  test.each([
    { title: 'its merge commit, two commits deep', ref: 'merge', depth: 2 },
    { title: 'its merge commit, all history', ref: 'merge', depth: 0 },
    { title: 'its newest commit, all history', ref: 'feature', depth: 0 },
  ] as const)('$title: what it introduces is told, not what was there', async ({ ref, depth }) => {
    step.repository({ 'compose.yaml': compose(service('old')), ...settings }, { 'compose.yaml': compose(service('old'), service('mine')) });
    step.advanceMain({ 'other/compose.yaml': compose(service('theirs')) });
    step.checkout(ref, depth);
    const { status, log, summary, outputs } = await step.run({ event: 'pull_request' });
    expect(annotations(log)).toEqual([
      '::error title=critical%3A container/no-privileged,file=compose.yaml,line=7,endLine=7,col=17,endColumn=21',
    ]);
    expect(outputs).toMatchObject({ findings: '1', critical: '1', high: '0', 'not-read': '0' });
    expect(summary).toContain('**1 new finding** in 1 file: 1 critical.');
    expect(summary).toContain(`https://github.com/shop/infrastructure/blob/${step.headSha}/compose.yaml#L7`);
    expect(summary).toContain('1 finding in what the change can affect was there before');
    expect(log).toMatch(/\niac-guard: 1 finding\n$/);
    expect(status).toBe(1);
    const [run] = JSON.parse(readFileSync(outputs['sarif-file'] as string, 'utf8')).runs;
    expect(run.results.map((one: { ruleId: string }) => one.ruleId)).toEqual(['container/no-privileged']);
  });

  test('without findings says so, and passes', async () => {
    step.repository(
      { 'compose.yaml': compose(service('web')), ...settings },
      { 'compose.yaml': compose(service('web', 'read_only: true')) },
    );
    step.checkout('merge', 2);
    const { status, log, summary } = await step.run({ event: 'pull_request' });
    expect({ status, annotations: annotations(log) }).toEqual({ status: 0, annotations: [] });
    expect(summary).toContain('This pull request introduces no findings.');
  });

  test.each([
    { title: 'a clone without the base', ref: 'merge', says: 'give actions/checkout fetch-depth: 2' },
    { title: 'a checkout of something else', ref: 'main', says: 'neither its newest commit nor the merge of that' },
  ] as const)('$title: all is reported, and why', async ({ ref, says }) => {
    step.repository({ 'compose.yaml': compose(service('old')) }, { 'README.md': 'Hello\n' });
    step.checkout(ref, 1);
    const { status, log, summary } = await step.run({ event: 'pull_request', inputs: { 'fail-on': 'critical' } });
    expect(log).toContain(`All findings are reported, not only those that this pull request introduces`);
    expect(log).toContain(says);
    expect(summary).toContain('All findings are reported');
    expect(annotations(log).join()).toContain('container/no-privileged,file=compose.yaml,line=4');
    expect(status).toBe(1);
  });
});

test.each(['push', 'merge_group', 'schedule'] as const)('%s: everything is checked', async (event) => {
  step.repository({ 'compose.yaml': compose(service('old'), service('older')), ...settings }, {});
  step.checkout('main', 1);
  const { status, log, summary, outputs } = await step.run({ event });
  expect(outputs['findings']).toBe('2');
  expect(annotations(log)).toHaveLength(2);
  expect(summary).toContain('**2 findings** in 1 file: 2 critical.');
  expect(status).toBe(1);
});

describe('many findings', () => {
  test('annotations keep to the limit of GitHub, the most severe first, and say how many are left', async () => {
    const low = Array.from({ length: 200 }, (_, index) => service(`s${index}`, 'privileged: true'));
    step.repository({}, { 'compose.yaml': compose(...low), '.iac-guard.yaml': onlyPrivileged });
    step.checkout('merge', 2);
    const { log, summary, outputs } = await step.run({
      event: 'pull_request',
      inputs: { 'allow-config-changes': 'true' },
    });
    expect(outputs['findings']).toBe('200');
    expect(annotations(log)).toHaveLength(10);
    expect(log).toContain('::error title=iac-guard::+191 more; the job summary and the log have them');
    expect(summary.match(/^\| critical \|/gm)).toHaveLength(200);
  });

  test('400 findings of all severities', async () => {
    const services = Array.from({ length: 50 }, (_, index) => service(`s${index}`));
    step.repository({}, { 'compose.yaml': compose(...services) });
    step.checkout('merge', 2);
    const { log, summary, outputs } = await step.run({ event: 'pull_request', inputs: { level: 'strict' } });
    expect(Number(outputs['findings'])).toBeGreaterThan(400);
    const types = annotations(log).map((head) => head.split(' ')[0]);
    for (const type of ['::error', '::warning', '::notice']) expect(types.filter((one) => one === type).length).toBeLessThanOrEqual(10);
    expect(types).toContain('::error');
    expect(summary).toMatch(/^\+\d[\d,]* more: the log has them$/m);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });
});

describe('a folder of a large repository', () => {
  test('is checked by itself, with its own configuration, and files are named from the top', async () => {
    step.repository(
      { 'deploy/shop/.iac-guard.yaml': onlyPrivileged, 'other/compose.yaml': compose(service('other')) },
      { 'deploy/shop/compose.yaml': compose(service('web')), 'other/compose.yaml': compose(service('other'), service('more')) },
    );
    step.checkout('merge', 2);
    const { log, summary, outputs } = await step.run({ event: 'pull_request', inputs: { 'working-directory': 'deploy/shop' } });
    expect(annotations(log)).toEqual([
      '::error title=critical%3A container/no-privileged,file=deploy/shop/compose.yaml,line=4,endLine=4,col=17,endColumn=21',
    ]);
    expect(summary).toContain(`/blob/${step.headSha}/deploy/shop/compose.yaml#L4`);
    const [run] = JSON.parse(readFileSync(outputs['sarif-file'] as string, 'utf8')).runs;
    expect(run.automationDetails.id).toBe('iac-guard/deploy/shop/');
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('deploy/shop/compose.yaml');
  });

  test('paths in it are named as seen from it', async () => {
    step.repository({}, { 'deploy/a/compose.yaml': compose(service('a')), 'deploy/b/compose.yaml': compose(service('b')) });
    step.checkout('merge', 2);
    const { log } = await step.run({ event: 'pull_request', inputs: { 'working-directory': 'deploy', paths: 'b\n' } });
    expect(log).toContain('file=deploy/b/compose.yaml');
    expect(log).not.toContain('deploy/a/compose.yaml');
  });
});

describe('whose configuration counts', () => {
  const weaker = 'policies:\n  container/*: off\n';
  const change = { 'compose.yaml': compose(service('web')) };

  test.each([
    {
      title: 'one that the pull request adds',
      before: {},
      after: { '.iac-guard.yaml': weaker },
      says: 'the base commit has no configuration',
    },
    { title: 'one that it changes', before: settings, after: { '.iac-guard.yaml': weaker }, says: 'what the base commit has counts' },
    { title: 'one that it removes', before: settings, after: { '.iac-guard.yaml': undefined }, says: 'what the base commit has counts' },
    {
      title: 'a file that it extends',
      before: { '.iac-guard.yaml': 'extends: [./shared/guard.yaml]\n', 'shared/guard.yaml': onlyPrivileged },
      after: { 'shared/guard.yaml': weaker },
      says: '(shared/guard.yaml)',
    },
    {
      title: 'a baseline',
      before: { '.iac-guard.yaml': `${onlyPrivileged}baseline: known.json\n`, 'known.json': '{"version": 1, "findings": []}\n' },
      after: { 'known.json': '{"version": 1, "findings": [], "x": 1}\n' },
      says: '(known.json)',
    },
  ])('$title does not', async ({ before, after, says }) => {
    step.repository(before, { ...change, ...after });
    step.checkout('merge', 2);
    const { status, log, summary } = await step.run({ event: 'pull_request' });
    expect(annotations(log).join()).toContain('container/no-privileged,file=compose.yaml');
    expect(log).toContain('Changes of the configuration by this pull request do not count');
    expect(log).toContain(says);
    expect(summary).toContain('[!NOTE]');
    expect(status).toBe(1);
  });

  test('that of the pull request, where it is allowed', async () => {
    step.repository(settings, { ...change, '.iac-guard.yaml': weaker });
    step.checkout('merge', 2);
    const { status, log } = await step.run({ event: 'pull_request', inputs: { 'allow-config-changes': 'true' } });
    expect(annotations(log).join()).not.toContain('container/');
    expect(log).not.toContain('do not count');
    expect(status).toBe(0);
  });

  test('none where the base is missing', async () => {
    step.repository({ '.iac-guard.yaml': weaker }, change);
    step.checkout('merge', 1);
    const { log } = await step.run({ event: 'pull_request' });
    expect(annotations(log).join()).toContain('container/no-privileged,file=compose.yaml');
    expect(log).toContain('no configuration counts, as the base commit is not in the clone');
  });

  test('one that the workflow names, as the base commit has it', async () => {
    step.repository({ 'guard/prod.yaml': onlyPrivileged }, { ...change, 'guard/prod.yaml': weaker, '.iac-guard.yaml': weaker });
    step.checkout('merge', 2);
    const { outputs, log } = await step.run({ event: 'pull_request', inputs: { config: 'guard/prod.yaml' } });
    expect(outputs['findings']).toBe('1');
    expect(log).toContain('(guard/prod.yaml)');
  });

  test('policies of our own, as the base commit has them', async () => {
    const own = (require: string): string => `id: shop/own-registry
title: Image is not from our registry
severity: low
level: recommended
subject: container
each: images
formats: [compose]
require: ${require}
at: reference
message: "{address} takes its image from {image.registry}"
why: We scan what is in our registry.
remedy: Push the image to our registry.
`;
    const config = `${onlyPrivileged}ownPolicies: [guard]\n`;
    step.repository(
      { '.iac-guard.yaml': config, 'guard/shop/own-registry.yaml': own("image.registry == 'registry.shop.example'") },
      { ...change, 'guard/shop/own-registry.yaml': own("image.registry != ''") },
    );
    step.checkout('merge', 2);
    const { outputs, log } = await step.run({ event: 'pull_request' });
    expect(log).toContain('shop/own-registry');
    expect(outputs).toMatchObject({ findings: '2', low: '1' });
  });

  test('a mistake in it stops the run, with its place and without a trace', async () => {
    step.repository({ '.iac-guard.yaml': 'polices: {}\n' }, change);
    step.checkout('merge', 2);
    const { status, log } = await step.run({ event: 'pull_request' });
    expect(status).toBe(1);
    expect(log).toContain('.iac-guard.yaml:1:1');
    expect(log).not.toMatch(/\n\s+at |file:\/\//);
  });
});

describe('what cannot go on says why, in words', () => {
  test.each([
    {
      title: 'an input that takes something else',
      inputs: { level: 'stict' },
      says: 'the input level takes one of recommended, strict, not "stict"',
    },
    { title: 'a switch with another word', inputs: { 'allow-config-changes': 'yes' }, says: 'takes true or false, not "yes"' },
    { title: 'a folder that is not there', inputs: { 'working-directory': 'deploi' }, says: 'there is no folder deploi in the workspace' },
    { title: 'a folder outside', inputs: { 'working-directory': '..' }, says: '.. lies outside the workspace' },
    { title: 'a configuration that is not there', inputs: { config: 'guard.yaml' }, says: 'there is no configuration guard.yaml' },
    { title: 'an empty token', inputs: { comment: 'true', 'github-token': '' }, says: 'the input github-token is empty' },
    {
      title: 'an event that is not there',
      env: { GITHUB_EVENT_PATH: '/nowhere/event.json' },
      says: 'the event of this run (GITHUB_EVENT_PATH) cannot be read',
    },
    { title: 'an event that is no JSON', env: { GITHUB_EVENT_PATH: '/dev/null' }, says: 'JSON' },
    { title: 'a proxy that is no address', env: { https_proxy: 'ht!tp://%' }, says: 'internal error: ' },
    { title: 'no event', env: { GITHUB_EVENT_NAME: '' }, says: 'the variable GITHUB_EVENT_NAME is not set' },
  ])('$title', async ({ inputs = {}, env = {}, says }) => {
    step.repository({}, { 'compose.yaml': compose(service('web')) });
    step.checkout('merge', 2);
    const { status, log } = await step.run({
      event: 'pull_request',
      inputs,
      env: { GITHUB_API_URL: 'https://api.github.example', ...env },
    });
    expect(status).toBe(1);
    expect(log).toContain(says);
    expect(log).not.toMatch(/^\s+at |file:\/\//m);
    expect(Math.max(...log.split('\n').map((line) => line.length))).toBeLessThan(2_000);
  });
});

test('what could not be read fails the step, and is told where it stands', async () => {
  step.repository(settings, { 'compose.yaml': 'services: {web: [\n' });
  step.checkout('merge', 2);
  const { status, log, summary, outputs } = await step.run({ event: 'pull_request' });
  expect(annotations(log)).toEqual([expect.stringMatching(/^::warning title=not checked,file=compose\.yaml,line=2$/)]);
  expect(summary).toContain('**Not checked**');
  expect(outputs).toMatchObject({ findings: '0', 'not-read': '1' });
  expect(status).toBe(1);
});
