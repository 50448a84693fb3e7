import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiscoverOptions, discover } from './discover.ts';
import { TreeFiles } from './tree-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'iac-guard-discover-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path.endsWith('.gitignore') ? '' : 'a: 1\n');
  }
}

const git = (...words: readonly string[]): void =>
  void execFileSync('git', ['-c', 'init.defaultBranch=main', ...words], { cwd: root, stdio: 'ignore' });

function found(options: Partial<DiscoverOptions> = {}): readonly string[] {
  return discover(new TreeFiles(root, () => undefined), { paths: [], include: [], exclude: [], ...options });
}

describe.each(['in a repository', 'without one'])('%s', (where) => {
  beforeEach(() => {
    if (where === 'in a repository') git('init', '-q');
  });

  test('files that may hold infrastructure code, sorted; dependencies and data of tools left out', () => {
    write(
      'compose.yaml',
      'app/Dockerfile',
      'app/Dockerfile.dev',
      'infra/main.tf',
      'k8s/web.json',
      'k8s/web.yml',
      'README.md',
      'src/index.ts',
    );
    write('node_modules/x/deploy.yaml', 'infra/.terraform/modules/x/main.tf', 'package-lock.json');
    expect(found()).toEqual(['app/Dockerfile', 'app/Dockerfile.dev', 'compose.yaml', 'infra/main.tf', 'k8s/web.json', 'k8s/web.yml']);
  });

  test('ignore rules hold, nested and negated ones too', () => {
    write('a.yaml', 'gen/b.yaml', 'gen/keep/c.yaml', 'sub/d.yaml', 'sub/e.yaml');
    writeFileSync(join(root, '.gitignore'), 'gen/*\n!gen/keep/\n');
    writeFileSync(join(root, 'sub/.gitignore'), 'd.yaml\n');
    expect(found()).toEqual(['a.yaml', 'gen/keep/c.yaml', 'sub/e.yaml']);
  });

  test('a file that is named is looked at, ignored or not, whatever it is called', () => {
    write('a.yaml', 'stack.txt');
    writeFileSync(join(root, '.gitignore'), 'stack.txt\n');
    expect(found({ paths: ['stack.txt'] })).toEqual(['stack.txt']);
    expect(found({ paths: ['stack.txt', '.'] })).toEqual(['a.yaml', 'stack.txt']);
  });

  test('a folder that is named limits the search', () => {
    write('a.yaml', 'deploy/b.yaml', 'deploy/x/c.yaml');
    expect(found({ paths: ['deploy'] })).toEqual(['deploy/b.yaml', 'deploy/x/c.yaml']);
  });

  test('include and exclude are globs over paths, and folders mean what is in them', () => {
    write('a.yaml', 'deploy/b.yaml', 'deploy/x/c.yaml', 'test/d.yaml');
    expect(found({ include: ['deploy/**'] })).toEqual(['deploy/b.yaml', 'deploy/x/c.yaml']);
    expect(found({ exclude: ['deploy/x', '**/d.yaml'] })).toEqual(['a.yaml', 'deploy/b.yaml']);
    expect(found({ include: ['**/*.yaml'], exclude: ['test/'] })).toEqual(['a.yaml', 'deploy/b.yaml', 'deploy/x/c.yaml']);
  });

  test('a link to a file of the tree is not looked at twice, one that leads nowhere or out is kept for its notice', () => {
    write('a.yaml');
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    symlinkSync('/etc/hosts', join(root, 'c.yaml'));
    symlinkSync('.', join(root, 'loop'));
    expect(found()).toEqual(['a.yaml', 'c.yaml']);
  });

  test('names with spaces, quotes and letters of any language survive', () => {
    write('deploy äöü/a "b".yaml', "it's/線.yaml");
    expect(found()).toEqual(['deploy äöü/a "b".yaml', "it's/線.yaml"]);
  });
});

test('a file-system monitor that the repository configures is not run', () => {
  git('init', '-q');
  write('a.yaml');
  git('config', 'core.fsmonitor', `sh -c 'touch ${join(root, 'ran')}'`);
  expect(found()).toEqual(['a.yaml']);
  expect(existsSync(join(root, 'ran'))).toBe(false);
});
