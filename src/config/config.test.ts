import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check, type RunResult, readConfig } from '../index.ts';
import { builtinPolicies } from '../policy/builtin.ts';
import { loadConfig } from './load.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'iac-guard-config-'));
  write('compose.yaml', service('web', 'nginx:latest'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const service = (name: string, image: string): string => `services:\n  ${name}:\n    image: ${image}\n    privileged: true\n`;

async function run(config: string): Promise<RunResult> {
  write('.iac-guard.yaml', config);
  return check({ root, ...(await readConfig(join(root, '.iac-guard.yaml'))), today: '2026-11-21' });
}

const found = (result: RunResult, policy: string): readonly string[] =>
  result.findings.filter((one) => one.policy === policy).map((one) => `${one.file}:${one.range.startLine} ${one.severity}`);
const asked = (result: RunResult): readonly string[] => result.policies.map(({ id }) => id);

describe('which policies are asked', () => {
  test('the recommended ones where nothing is said, all of them at level strict', async () => {
    const recommended = builtinPolicies.filter(({ level }) => level === 'recommended').map(({ id }) => id);
    expect(asked(await run(''))).toEqual(recommended);
    expect(asked(await run('extends: [strict]\n'))).toEqual(builtinPolicies.map(({ id }) => id));
  });

  test('a pack asks what its document asks for, and nothing else', async () => {
    const pack = builtinPolicies.filter(({ sources }) => sources?.some((one) => one.startsWith('nubicustos/')));
    expect(asked(await run('extends: [nubicustos]\n'))).toEqual(pack.map(({ id }) => id));
    expect(asked(await run('extends: [recommended, nubicustos]\n')).length).toBeGreaterThan(pack.length);
  });

  test('on, off, by name and by family, the name before the family', async () => {
    const result = await run('policies:\n  container/no-privileged: on\n  container/*: off\n  container/pids-limit: low\n');
    expect(asked(result).filter((id) => id.startsWith('container/'))).toEqual(['container/no-privileged', 'container/pids-limit']);
  });

  test('a severity and parameters', async () => {
    write('compose.yaml', service('web', 'nginx:1.27'));
    expect(found(await run('policies:\n  container/no-privileged: low\n'), 'container/no-privileged')).toEqual(['compose.yaml:4 low']);
    expect(found(await run(''), 'container/image-pinned')).toEqual([]);
    const strict = await run('policies:\n  container/image-pinned: {severity: high, params: {minimumParts: 3}}\n');
    expect(found(strict, 'container/image-pinned')).toEqual(['compose.yaml:3 high']);
  });

  test('overrides hold for a part of the tree, by path and by address, the last one first', async () => {
    write('lab/compose.yaml', `${service('web', 'nginx:latest')}  tool:\n    image: tool:1\n    privileged: true\n`);
    const result = await run(`overrides:
  - paths: [lab]
    policies: {container/no-privileged: low, container/image-pinned: off}
  - paths: ['**/compose.yaml']
    addresses: [services.t*]
    policies: {container/no-privileged: info}
`);
    expect(found(result, 'container/no-privileged')).toEqual([
      'compose.yaml:4 critical',
      'lab/compose.yaml:4 low',
      'lab/compose.yaml:7 info',
    ]);
    expect(found(result, 'container/image-pinned')).toEqual(['compose.yaml:3 medium']);
  });

  test('policies of one’s own', async () => {
    write(
      'guard/own/no-web.yaml',
      `id: own/no-web
title: Image is of the old registry
severity: low
level: recommended
subject: container
each: images
formats: [compose]
require: "!image.reference.startsWith('nginx')"
at: reference
message: "{address} uses an image that we no longer build"
why: Nobody mends it any more.
remedy: Take the image of the new registry.
`,
    );
    const result = await run('ownPolicies: [guard]\npolicies: {own/no-web: high}\n');
    expect(found(result, 'own/no-web')).toEqual(['compose.yaml:3 high']);
  });
});

test('include and exclude', async () => {
  write('lab/compose.yaml', service('web', 'nginx:latest'));
  expect(found(await run('exclude: [lab]\n'), 'container/no-privileged')).toEqual(['compose.yaml:4 critical']);
  expect(found(await run("include: ['lab/**']\n"), 'container/no-privileged')).toEqual(['lab/compose.yaml:4 critical']);
});

describe('ignores', () => {
  const ignore = (more: string): string =>
    `ignores:\n  - policies: [container/no-privileged]\n    paths: [compose.yaml]\n    reason: it loads modules\n${more}`;

  test('take out what they cover, and say so', async () => {
    const result = await run(ignore('    owner: kim\n    until: 2027-01-31\n'));
    expect(found(result, 'container/no-privileged')).toEqual([]);
    expect(result.ignored.map(({ finding, ...rest }) => rest)).toEqual([
      {
        reason: 'it loads modules',
        owner: 'kim',
        until: '2027-01-31',
        writtenIn: 'configuration',
        file: expect.stringMatching(/\.iac-guard\.yaml$/),
        line: 2,
      },
    ]);
  });

  test('are tied to the value that was accepted', async () => {
    write('compose.yaml', service('web', 'nginx:latest'));
    const accept = 'ignores:\n  - {policies: [container/image-pinned], addresses: [services.web], value: "nginx:latest", reason: a demo}\n';
    expect(found(await run(accept), 'container/image-pinned')).toEqual([]);
    write('compose.yaml', service('web', 'evil/nginx:latest'));
    const result = await run(accept);
    expect(found(result, 'container/image-pinned')).toEqual(['compose.yaml:3 medium']);
    expect(result.notices.map(({ code }) => code)).toEqual(['ignore-unused']);
  });

  test('end', async () => {
    const result = await run(ignore('    until: 2026-11-20\n'));
    expect(found(result, 'container/no-privileged')).toEqual(['compose.yaml:4 critical']);
    expect(result.notices.map(({ code }) => code)).toEqual(['ignore-expired']);
  });
});

describe('inputs', () => {
  beforeEach(() => {
    rmSync(join(root, 'compose.yaml'));
    write(
      'main.tf',
      'variable "privileged" {}\nresource "docker_container" "web" {\n  name       = "web"\n  image      = "nginx:1.27"\n  privileged = var.privileged\n}\n',
    );
  });

  test('variables of Terraform, by value and by file', async () => {
    expect((await run('terraform: {variables: {privileged: true}}\n')).verdicts['container/no-privileged']).toMatchObject({ fail: 1 });
    write('lab.tfvars', 'privileged = false\n');
    expect((await run('terraform: {variableFiles: [lab.tfvars]}\n')).verdicts['container/no-privileged']).toMatchObject({ pass: 1 });
    expect((await run('')).verdicts['container/no-privileged']).toMatchObject({ open: 1 });
  });

  test('environments, each of which is judged', async () => {
    const result = await run(`environments:
  lab: {terraform: {variables: {privileged: true}}}
  shop: {terraform: {variables: {privileged: false}}}
`);
    const found = result.findings.filter((one) => one.policy === 'container/no-privileged');
    expect(found.map((one) => one.environments)).toEqual([['lab']]);
  });

  test('files of Compose', async () => {
    write('a.yaml', service('web', 'nginx:1.27'));
    write('b.yaml', 'services:\n  web:\n    privileged: false\n');
    expect(found(await run('compose: {files: [a.yaml, b.yaml]}\n'), 'container/no-privileged')).toEqual([]);
    expect(found(await run('compose: {files: [a.yaml]}\n'), 'container/no-privileged')).toEqual(['a.yaml:4 critical']);
  });
});

describe('files that extend others', () => {
  test('what is said later counts, lists are put together', async () => {
    write('shared/base.yaml', 'extends: [strict]\npolicies: {container/no-privileged: low, container/pids-limit: off}\nexclude: [a]\n');
    const result = await run('extends: [./shared/base.yaml]\npolicies: {container/no-privileged: high}\nexclude: [b]\n');
    expect(result.level).toBe('strict');
    expect(asked(result)).not.toContain('container/pids-limit');
    expect(found(result, 'container/no-privileged')).toEqual(['compose.yaml:4 high']);
  });

  test('a circle is refused', async () => {
    write('other.yaml', 'extends: [./.iac-guard.yaml]\n');
    await expect(run('extends: [./other.yaml]\n')).rejects.toThrow('./.iac-guard.yaml extends this file in turn');
  });

  test('the configuration of a tree reads nothing outside of it', () => {
    write('tree/.iac-guard.yaml', 'extends: [../outside.yaml]\n');
    write('outside.yaml', 'exclude: [a]\n');
    const path = join(root, 'tree/.iac-guard.yaml');
    const options = { policies: builtinPolicies, folder: root };
    expect(() => loadConfig(path, { ...options, within: join(root, 'tree') })).toThrow('lies outside the checked folder');
    expect(loadConfig(path, options).exclude).toEqual(['a']);
  });
});

describe('mistakes are errors with their place', () => {
  test.each([
    { config: 'polices: {}\n', says: ':1:1  unknown key "polices"; did you mean "policies"?' },
    { config: 'exclude: lib\n', says: ':1:10  exclude: must be array' },
    { config: 'a: [\n', says: '  not valid YAML: ' },
    { config: 'helm: {rendr: true}\n', says: ':1:8  helm: unknown key "rendr"; did you mean "render"?' },
    {
      config: 'policies:\n  container/non-rot: off\n',
      says: ':2:3  no policy is called "container/non-rot"; did you mean "container/non-root"?',
    },
    {
      config: 'policies:\n  non-root: off\n',
      says: ':2:3  policies: "non-root" is no name of a policy; write <family>/<name>, or <family>/*',
    },
    {
      config: 'policies:\n  container/non-root: hgih\n',
      says: ':2:23  policies.container/non-root: "hgih" is not one of on, off, critical',
    },
    {
      config: 'policies:\n  container/image-pinned: {params: {minParts: 1}}\n',
      says: 'unknown parameter "minParts"; there are minimumParts',
    },
    { config: 'policies:\n  container/image-pinned: {params: {minimumParts: -1}}\n', says: 'minimumParts: -1 must be >= 0' },
    { config: 'policies:\n  container/non-root: {params: {x: 1}}\n', says: 'unknown parameter "x"; it has none' },
    { config: 'policies:\n  container/*: {params: {x: 1}}\n', says: 'a family has no parameters; set them for one policy' },
    { config: 'extends: [strictt]\n', says: 'did you mean "strict"?' },
    { config: 'extends: [./none.yaml]\n', says: ':1:11  extends: there is no file ./none.yaml' },
    { config: 'ignores:\n  - {policies: [container/non-root], paths: [a]}\n', says: 'ignores.0: the key "reason" is missing' },
    {
      config: 'ignores:\n  - {policies: [container/non-root], paths: [a], reason: x, until: soon}\n',
      says: '"soon" is no date; write it as "2027-01-31"',
    },
    { config: 'ignores:\n  - {policies: [container/none], paths: [a], reason: x}\n', says: 'no policy is called "container/none"' },
  ])('$config', async ({ config, says }) => {
    await expect(run(config)).rejects.toThrow(says);
  });
});
