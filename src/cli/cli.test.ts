import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';

/** The command line as it ships, run as users run it. */
let home: string;
let shop: string;

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'iac-guard-cli-')));
  await bundle(join(home, 'dist'));
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  shop = join(home, 'shop');
  rmSync(shop, { recursive: true, force: true });
  write('pod.yaml', pod());
});

const pod = (settings = 'privileged: true'): string => `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: app
      image: registry.example/app:1.4.2
      securityContext:
        ${settings}
`;

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(shop, path)), { recursive: true });
  writeFileSync(join(shop, path), text);
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function iacGuard(words: readonly string[], options: { input?: string | Buffer; cwd?: string; env?: NodeJS.ProcessEnv } = {}): Outcome {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'dist/cli.mjs'), ...words], {
    cwd: options.cwd ?? shop,
    input: options.input ?? '',
    env: { PATH: process.env['PATH'], HOME: home, ...options.env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const privileged = ['--policy', 'container/no-privileged'];

/** Files and lines of the findings of a check as JSON. */
function places(words: readonly string[], options: Parameters<typeof iacGuard>[1] = {}): readonly string[] {
  const { stdout, stderr } = iacGuard(['check', ...privileged, '--format', 'json', ...words], options);
  expect(stderr).toBe('');
  return JSON.parse(stdout).findings.map((one: { file: string; range: { startLine: number } }) => `${one.file}:${one.range.startLine}`);
}

describe('exit status', () => {
  test('1 with findings, which are on standard output alone', () => {
    const { status, stdout, stderr } = iacGuard(['check', ...privileged]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('pod.yaml:9:21');
  });

  test('0 without findings', () => {
    write('pod.yaml', pod('privileged: false'));
    expect(iacGuard(['check', ...privileged]).status).toBe(0);
  });

  test.each([
    { words: ['--fail-on', 'critical'], status: 1 },
    { words: ['--fail-on', 'never'], status: 0 },
  ])('$status for a critical finding with $words', ({ words, status }) => {
    const outcome = iacGuard(['check', ...privileged, ...words]);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toContain('pod.yaml:9:21');
  });

  test('0 for findings below --fail-on', () => {
    write('pod.yaml', pod('privileged: false'));
    const { status, stdout } = iacGuard(['check', '--policy', 'container/drop-all-capabilities', '--fail-on', 'high']);
    expect(status).toBe(0);
    expect(stdout).toContain('container/drop-all-capabilities');
  });

  test('3 when something could not be read and nothing else is wrong', () => {
    write('pod.yaml', pod('privileged: false'));
    write('broken.yaml', 'apiVersion: v1\nkind: Pod\nspec: {containers: [\n');
    const { status, stdout } = iacGuard(['check', ...privileged]);
    expect(status).toBe(3);
    expect(stdout).toContain('not checked\n  broken.yaml:');
  });

  test('1 when there are findings beside what could not be read', () => {
    write('broken.yaml', 'apiVersion: v1\nkind: Pod\nspec: {containers: [\n');
    expect(iacGuard(['check', ...privileged]).status).toBe(1);
  });

  test('0 in a folder without infrastructure code, which is not passed off as a success', () => {
    rmSync(join(shop, 'pod.yaml'));
    const { status, stdout } = iacGuard(['check']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Nothing was checked: there is no infrastructure code here.\n' });
  });
});

describe('2 for wrong usage, with what is accepted, and nothing on standard output', () => {
  test.each([
    { words: ['chek'], says: 'there is no command "chek"; did you mean "iac-guard check"?\ncommands: check, init, baseline, ' },
    { words: ['pod.yaml'], says: 'there is no command "pod.yaml"; did you mean "iac-guard check pod.yaml"?' },
    { words: ['check', '--polcy', 'x'], says: 'there is no option --polcy; did you mean --policy?\nthere are --level, --policy,' },
    { words: ['check', '-x'], says: 'there is no option -x\nthere are --level' },
    { words: ['check', '--level'], says: '--level needs a value: recommended, strict\n' },
    { words: ['check', '--root', '--helm'], says: '--root needs a value: FOLDER; write --root=--helm if that is the value' },
    { words: ['check', '--helm=yes'], says: '--helm is a switch and takes no value' },
    { words: ['check', '--root='], says: '--root has an empty value' },
    {
      words: ['check', '--format', 'sraif'],
      says: '--format takes one of text, sarif, json, junit, gitlab, github, azure, markdown, not "sraif"; did you mean sarif?',
    },
    { words: ['check', '--severity', 'hgih'], says: 'not "hgih"; did you mean high?' },
    { words: ['check', '--helm-values', 'pod.yaml'], says: '--helm-values does nothing without --helm' },
    {
      words: ['check', '--policy', 'container/non-rot'],
      says: 'no policy is called "container/non-rot"; did you mean "container/non-root"?',
    },
    { words: ['check', 'nowhere'], says: 'there is no file or folder nowhere' },
    { words: ['check', '--root', 'pod.yaml'], says: '--root takes a folder, and pod.yaml is a file' },
    { words: ['check', '--root', '.', '..'], says: '.. lies outside' },
    { words: ['list', 'container/non-root'], says: '"iac-guard explain container/non-root" tells of one policy' },
    { words: ['explain'], says: 'explain takes the id of one policy' },
    { words: ['explain', 'non-rot'], says: 'did you mean "container/non-root"?' },
  ])('$words', ({ words, says }) => {
    const { status, stdout, stderr } = iacGuard(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`iac-guard: `);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });
});

describe('what is checked', () => {
  test('this folder, paths below it, or files', () => {
    write('deploy/job.yaml', pod());
    expect(places([])).toEqual(['deploy/job.yaml:9', 'pod.yaml:9']);
    expect(places(['deploy'])).toEqual(['deploy/job.yaml:9']);
    expect(places(['./deploy/../pod.yaml'])).toEqual(['pod.yaml:9']);
    expect(places([join(shop, 'pod.yaml')])).toEqual(['pod.yaml:9']);
    expect(places(['pod.yaml', 'deploy', '.'])).toEqual(['deploy/job.yaml:9', 'pod.yaml:9']);
  });

  test('a folder or file elsewhere, which is the root then', () => {
    write('deploy/job.yaml', pod());
    mkdirSync(join(home, 'elsewhere'), { recursive: true });
    const cwd = join(home, 'elsewhere');
    expect(places(['../shop'], { cwd })).toEqual(['deploy/job.yaml:9', 'pod.yaml:9']);
    expect(places(['../shop/deploy/job.yaml'], { cwd })).toEqual(['job.yaml:9']);
    expect(places(['../shop/deploy/job.yaml', '../shop/pod.yaml'], { cwd })).toEqual(['deploy/job.yaml:9', 'pod.yaml:9']);
    expect(places(['--root', '../shop', '../shop/deploy'], { cwd })).toEqual(['deploy/job.yaml:9']);
  });

  test('what is named through a link inside the root, not through one that leads out of it', () => {
    write('deploy/job.yaml', pod());
    symlinkSync('deploy', join(shop, 'current'));
    mkdirSync(join(home, 'secret'), { recursive: true });
    writeFileSync(join(home, 'secret/pod.yaml'), pod());
    symlinkSync('../secret', join(shop, 'out'));
    expect(places(['current'])).toEqual(['deploy/job.yaml:9']);
    const { status, stderr } = iacGuard(['check', '--root', '.', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain('out lies outside');
  });

  test('standard input, alone or beside paths', () => {
    expect(places(['-'], { input: pod() })).toEqual(['<stdin>:9']);
    expect(places(['-'], { input: `\ufeff${pod()}` })).toEqual(['<stdin>:9']);
    expect(places(['-', 'pod.yaml'], { input: pod() })).toEqual(['<stdin>:9', 'pod.yaml:9']);
    expect(places(['-', '.'], { input: pod() })).toEqual(['<stdin>:9', 'pod.yaml:9']);
  });

  test('standard input that is no text is refused', () => {
    const { status, stderr } = iacGuard(['check', '-'], { input: Buffer.from([0x50, 0, 0x4b, 0xff]) });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'iac-guard: standard input is a binary file\n' });
  });

  test('what include and exclude leave', () => {
    write('deploy/job.yaml', pod());
    expect(places(['--exclude', 'deploy/**'])).toEqual(['pod.yaml:9']);
    expect(places(['--include', 'deploy/**'])).toEqual(['deploy/job.yaml:9']);
  });
});

describe('policies of users', () => {
  const own = `id: shop/own-registry
title: Image is not from our registry
severity: low
level: recommended
subject: container
each: images
formats: [kubernetes]
require: image.registry == 'registry.shop.example'
at: reference
message: "{address} takes its image from {image.registry}"
why: We scan and sign what is in our registry.
remedy: Push the image to our registry.
`;

  test('are asked beside ours, listed and explained', () => {
    write('guard/shop/own-registry.yaml', own);
    const { status, stdout } = iacGuard(['check', '--policies', 'guard', '--policy', 'shop/', 'pod.yaml']);
    expect(status).toBe(1);
    expect(stdout).toContain('Pod/web › container app takes its image from registry.example');
    expect(iacGuard(['list', '--policies', 'guard']).stdout).toMatch(
      /^shop\/own-registry +low +recommended +Image is not from our registry$/m,
    );
    expect(iacGuard(['explain', '--policies', 'guard/shop/own-registry.yaml', 'shop/own-registry']).stdout).toContain('We scan and sign');
  });

  test('may lie outside the root', () => {
    const { status } = iacGuard(['check', '--policies', join(shop, 'guard'), '.'], { cwd: home });
    expect(status).toBe(2);
    write('guard/shop/own-registry.yaml', own);
    mkdirSync(join(home, 'other'), { recursive: true });
    writeFileSync(join(home, 'other/pod.yaml'), pod());
    expect(iacGuard(['check', '--policies', '../shop/guard', '-p', 'shop/'], { cwd: join(home, 'other') }).status).toBe(1);
  });

  test('that cannot be used stop the run, each with its place', () => {
    write('guard/shop/own-registry.yaml', own.replace('image.registry ==', 'image.registri =='));
    write('guard/shop/second.yaml', own.replace('shop/own-registry', 'shop/second').replace('severity:', 'severty:'));
    write('guard/container/non-root.yaml', own.replace('shop/own-registry', 'container/non-root'));
    const { status, stdout, stderr } = iacGuard(['check', '--policies', 'guard']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "iac-guard: 3 policies cannot be used
      guard/container/non-root.yaml:1:5  the id "container/non-root" is the one of a policy of iac-guard already
      guard/shop/own-registry.yaml:8:16  unknown field "registri"; did you mean "registry"? Image has fields: reference, registry, repository, tag, digest, final
      guard/shop/second.yaml:3:1  unknown key "severty"; did you mean "severity"?
      "
    `);
  });

  test('have to be there', () => {
    mkdirSync(join(shop, 'empty'));
    expect(iacGuard(['check', '--policies', 'empty']).stderr).toContain(
      'there is no policy in empty: a policy is a YAML file <family>/<name>.yaml',
    );
    expect(iacGuard(['check', '--policies', 'nowhere']).stderr).toContain('there is no file or folder nowhere');
  });
});

describe('output', () => {
  test('a reader that goes away early is no failure', async () => {
    const child = spawn(process.execPath, [join(home, 'dist/cli.mjs'), 'list', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('has no colour where nobody looks', () => {
    expect(iacGuard(['check']).stdout).not.toContain('\u001b');
  });

  test('every format is one of --format, and reports the finding', () => {
    for (const format of ['text', 'json', 'sarif']) {
      const { stdout, status } = iacGuard(['check', ...privileged, '--format', format]);
      expect(status).toBe(1);
      expect(stdout).toContain('container/no-privileged');
      expect(stdout.endsWith('\n')).toBe(true);
      if (format !== 'text') expect(() => JSON.parse(stdout)).not.toThrow();
    }
  });

  test('--version is the version of the package', () => {
    expect(iacGuard(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });

  test.each([['--help'], ['help'], ['-h'], []])('%s is the overview', (...words) => {
    const { status, stdout } = iacGuard(words);
    expect(status).toBe(0);
    expect(stdout).toContain('usage: iac-guard <command> [options]');
  });

  test.each([
    ['check', '--help'],
    ['help', 'check'],
    ['check', '--level', 'strict', '-h'],
  ])('%s %s is the page of check', (...words) => {
    const { status, stdout } = iacGuard(words);
    expect(status).toBe(0);
    expect(stdout).toContain('usage: iac-guard check [path ...] [options]');
    expect(stdout).toContain('--fail-on SEVERITY');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('list as JSON has what a policy says', () => {
    const policies = JSON.parse(iacGuard(['list', '--json', '--level', 'recommended', '--severity', 'critical']).stdout);
    expect(policies.map(({ severity, level }: { severity: string; level: string }) => `${severity} ${level}`)).not.toContain(
      'critical strict',
    );
    expect(policies.length).toBeGreaterThan(0);
  });
});
