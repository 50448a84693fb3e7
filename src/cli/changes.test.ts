import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';

/** Configuration, baseline, changes and reports on the command line as it ships. */
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
  write('compose.yaml', compose('web'));
});

const compose = (...names: readonly string[]): string =>
  `services:\n${names.map((name) => `  ${name}:\n    image: nginx:1.27\n    privileged: true\n`).join('')}`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(shop, path)), { recursive: true });
  writeFileSync(join(shop, path), text);
}

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', ...words], { cwd: shop, encoding: 'utf8' });

function iacGuard(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'dist/cli.mjs'), ...words], {
    cwd: shop,
    env: { PATH: process.env['PATH'], HOME: home },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const privileged = ['--policy', 'container/no-privileged'];

describe('configuration', () => {
  test('the one in the root counts, another one in its place, or none', () => {
    write('.iac-guard.yaml', 'policies: {container/no-privileged: low}\nfailOn: high\n');
    write('ci/strict.yaml', 'policies: {container/no-privileged: critical}\n');
    const severityBy = (...words: readonly string[]): string =>
      JSON.parse(iacGuard('check', ...privileged, '--format', 'json', ...words).stdout).findings[0].severity;
    expect(severityBy()).toBe('low');
    expect(severityBy('--config', 'ci/strict.yaml')).toBe('critical');
    write('.iac-guard.yaml', 'policies: {container/no-privileged: low\n');
    expect(severityBy('--no-config')).toBe('critical');
  });

  test('its threshold holds unless the command says another one', () => {
    write('.iac-guard.yaml', 'policies: {container/*: low}\nfailOn: high\n');
    expect(iacGuard('check', ...privileged).status).toBe(0);
    expect(iacGuard('check', ...privileged, '--fail-on', 'low').status).toBe(1);
  });

  test('a mistake in it is wrong usage, with its place', () => {
    write('.iac-guard.yaml', 'polices: {}\n');
    const { status, stdout, stderr } = iacGuard('check');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'iac-guard: the configuration cannot be used\n.iac-guard.yaml:1:1  unknown key "polices"; did you mean "policies"?\n',
    );
  });
});

describe('ignores', () => {
  test('are counted, listed on request, and set aside on request', () => {
    write('compose.yaml', compose('web').replace('true', 'true # iac-guard: ignore container/no-privileged -- it loads modules'));
    const plain = iacGuard('check', ...privileged);
    expect(plain.status).toBe(0);
    expect(plain.stdout).toContain('ignored 1 finding, by written exemptions');
    expect(iacGuard('check', ...privileged, '--show-ignored').stdout).toContain('because: it loads modules (compose.yaml:4)');
    expect(iacGuard('check', ...privileged, '--no-ignores').status).toBe(1);
  });
});

describe('baseline', () => {
  test('what it lists does not fail and is counted, what is new does', () => {
    expect(iacGuard('baseline', ...privileged).stdout).toBe('.iac-guard-baseline.json lists 1 known finding\n');
    const check = ['check', ...privileged, '--baseline', '.iac-guard-baseline.json'];
    const known = iacGuard(...check);
    expect(known.status).toBe(0);
    expect(known.stdout).toContain('known   1 finding, by the baseline');
    write('compose.yaml', compose('db', 'web'));
    const { status, stdout } = iacGuard(...check);
    expect(status).toBe(1);
    expect(stdout).toContain('services.db is privileged');
    expect(stdout).not.toContain('services.web');
  });

  test('pruning takes out what is mended, and adds nothing', () => {
    write('compose.yaml', compose('web', 'db'));
    iacGuard('baseline', ...privileged);
    write('compose.yaml', compose('db', 'new'));
    expect(iacGuard('baseline', '--prune', ...privileged).stdout).toBe('.iac-guard-baseline.json lists 1 known finding; 1 taken out\n');
    const { findings } = JSON.parse(readFileSync(join(shop, '.iac-guard-baseline.json'), 'utf8'));
    expect(findings).toEqual([
      {
        file: 'compose.yaml',
        policy: 'container/no-privileged',
        address: 'services.db',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  test('pruning leaves everything when something could not be read', () => {
    iacGuard('baseline', ...privileged);
    write('compose.yaml', 'services: [\n');
    const { status, stderr } = iacGuard('baseline', '--prune', ...privileged);
    expect(status).toBe(2);
    expect(stderr).toContain('.iac-guard-baseline.json was left as it is: 1 thing could not be read');
  });

  test.each([
    { text: '{', says: 'it is not valid JSON' },
    { text: '{"version": 2, "findings": []}', says: 'is no baseline that this version understands' },
    { text: '{"version": 1, "findings": [{}]}', says: 'is no baseline that this version understands' },
  ])('$text is refused', ({ text, says }) => {
    write('known.json', text);
    const { status, stderr } = iacGuard('check', '--baseline', 'known.json');
    expect(status).toBe(2);
    expect(stderr).toContain(`known.json is no baseline`);
    expect(stderr).toContain(says);
  });
});

describe('changes', () => {
  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'shop');
  });

  test('only what is staged makes the check fail', () => {
    const clean = iacGuard('check', '--staged');
    expect({ status: clean.status, stdout: clean.stdout }).toEqual({
      status: 0,
      stdout: 'Nothing was checked: the change since HEAD touches no infrastructure code.\n',
    });
    write('compose.yaml', compose('web', 'db'));
    git('add', '-A');
    const { status, stdout } = iacGuard('check', '--staged', ...privileged);
    expect(status).toBe(1);
    expect(stdout).toContain('services.db is privileged');
    expect(stdout).toContain('change  1 file since HEAD; 1 finding was there before');
  });

  test('since a commit', () => {
    write('compose.yaml', compose('web', 'db'));
    expect(iacGuard('check', '--since', 'main', ...privileged).status).toBe(1);
    expect(iacGuard('check', '--since', 'HEAD~7', ...privileged)).toMatchObject({ status: 2, stdout: '' });
  });

  test.each([
    { words: ['--staged', '--since', 'main'], says: '--staged and --since are two questions' },
    { words: ['--staged', '--helm'], says: '--staged does not go with --helm' },
    { words: ['--since', 'main', '-'], says: '--since compares files that git knows' },
  ])('$words is refused', ({ words, says }) => {
    const { status, stderr } = iacGuard('check', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('reports', () => {
  test('several of one run, each in its place', () => {
    const { status, stdout } = iacGuard(
      'check',
      ...privileged,
      '--format',
      'sarif=out.sarif',
      '--format',
      'text',
      '-f',
      'gitlab=quality.json',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('services.web is privileged');
    expect(JSON.parse(readFileSync(join(shop, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(shop, 'quality.json'), 'utf8'))).toHaveLength(1);
  });

  test.each([
    { words: ['-f', 'text', '-f', 'json'], says: 'two reports cannot both go to standard output' },
    { words: ['-f', 'sarif='], says: '--format sarif= names no file; write sarif=FILE' },
    { words: ['-f', 'json=none/out.json'], says: 'cannot be written to' },
    { words: ['-f', 'junti'], says: 'did you mean junit?' },
  ])('$words is refused', ({ words, says }) => {
    const { status, stderr } = iacGuard('check', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});
