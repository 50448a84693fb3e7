import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';
import { root } from '../build/modules.mjs';

/** Hooks in a real repository, with the bundle as it ships: of git alone, and of pre-commit where that is installed. */
let home: string;
let shop: string;
let environment: NodeJS.ProcessEnv;

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
if (!hasPreCommit) console.warn('pre-commit is not on the path: the hooks of .pre-commit-hooks.yaml are not tried');

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'iac-guard-hooks-')));
  const tool = join(home, 'iac-guard');
  mkdirSync(tool);
  await bundle(join(tool, 'dist'));
  for (const file of ['package.json', '.pre-commit-hooks.yaml', 'LICENSE']) cpSync(join(root, file), join(tool, file));
  environment = {
    PATH: process.env['PATH'],
    HOME: home,
    PRE_COMMIT_HOME: join(home, 'cache'),
    npm_config_offline: 'true',
    npm_config_omit: 'optional',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@shop.example',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@shop.example',
  };
  git(tool, 'init', '-q', '-b', 'main');
  git(tool, 'add', '-Af');
  git(tool, 'commit', '-q', '-m', 'release');
  git(tool, 'tag', 'v1');
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  shop = join(home, 'shop');
  rmSync(shop, { recursive: true, force: true });
  mkdirSync(shop);
  git(shop, 'init', '-q', '-b', 'main');
  write('compose.yaml', compose(['old', true]));
  git(shop, 'add', '-A');
  git(shop, 'commit', '-q', '-m', 'shop');
});

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(shop, path)), { recursive: true });
  writeFileSync(join(shop, path), text, { mode });
}

const compose = (...services: readonly (readonly [name: string, isPrivileged: boolean])[]): string =>
  `services:\n${services
    .map(
      ([name, isPrivileged]) =>
        `  ${name}:\n    image: nginx:1.27\n    user: "101"\n    privileged: ${isPrivileged}\n    read_only: true\n    cap_drop: [ALL]\n` +
        '    security_opt: ["no-new-privileges:true"]\n    mem_limit: 64m\n    cpus: 1\n    logging: {options: {max-size: 1m}}\n',
    )
    .join('')}`;

function commit(...words: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '-m', 'change', ...words], {
    cwd: shop,
    encoding: 'utf8',
    env: environment,
  });
  return { status, said: stdout + stderr };
}

/** What every way of hooking up owes: the commit is blocked, mended, and goes through; staged content is what counts. */
function behaves(): void {
  write('compose.yaml', compose(['old', true], ['new', true]));
  git(shop, 'add', '-A');
  const blocked = commit();
  expect(blocked.status).toBe(1);
  expect(blocked.said).toContain('services.new is privileged');
  expect(blocked.said).not.toContain('services.old');

  // Mended in the file alone, it is still what would be committed.
  write('compose.yaml', compose(['old', true], ['new', false]));
  expect(commit().status).toBe(1);
  git(shop, 'add', '-A');
  expect(commit()).toMatchObject({ status: 0 });

  // Staged well, and broken in the file since.
  write('compose.yaml', compose(['old', true], ['new', false], ['more', false]));
  git(shop, 'add', '-A');
  write('compose.yaml', compose(['old', true], ['new', false], ['more', true]));
  expect(commit()).toMatchObject({ status: 0 });
  // "git commit -a" stages into an index of its own.
  expect(commit('-a').status).toBe(1);
}

test('a hook of git alone', () => {
  const command = `${process.execPath} ${join(home, 'iac-guard/dist/cli.mjs')} check --staged`;
  write('.git/hooks/pre-commit', `#!/bin/sh\nexec ${command}\n`, 0o755);
  behaves();
}, 30_000);

describe.runIf(hasPreCommit)('pre-commit', () => {
  const configured = (hook: string): void => {
    write(
      '.pre-commit-config.yaml',
      `repos:\n  - repo: ${join(home, 'iac-guard')}\n    rev: v1\n    hooks:\n      - id: ${hook}\n        language_version: system\n`,
    );
    git(shop, 'add', '-A');
    git(shop, 'commit', '-q', '-m', 'hooks', '--no-verify');
    execFileSync('pre-commit', ['install'], { cwd: shop, env: environment, stdio: 'pipe' });
  };

  test('the manifest is valid', () => {
    execFileSync('pre-commit', ['validate-manifest', join(root, '.pre-commit-hooks.yaml')], { env: environment, stdio: 'pipe' });
  });

  test('what a commit introduces', () => {
    configured('iac-guard');
    behaves();
  }, 120_000);

  test('the whole tree', () => {
    configured('iac-guard-all');
    const { status, stdout } = spawnSync('pre-commit', ['run', '--all-files'], { cwd: shop, encoding: 'utf8', env: environment });
    expect(status).toBe(1);
    expect(stdout).toContain('services.old is privileged');
  }, 120_000);
});
