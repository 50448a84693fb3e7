import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CheckOptions, check, type RunResult } from '../index.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iac-guard-changes-'));
  root = join(folder, 'shop');
  mkdirSync(root);
  git('init', '-q');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  delete process.env['GIT_INDEX_FILE'];
});

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'user.name=Ada', '-c', 'user.email=ada@shop.example', ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'state');
}

const service = (name: string, isPrivileged = true, image = 'nginx:1.27'): string =>
  `  ${name}:\n    image: ${image}\n    privileged: ${isPrivileged}\n`;
const compose = (...services: readonly string[]): string => `services:\n${services.join('')}`;

const run = (changes: CheckOptions['changes'], options: Partial<CheckOptions> = {}): Promise<RunResult> =>
  check({ root, policyIds: ['container/no-privileged'], ...(changes ? { changes } : {}), ...options });

const found = (result: RunResult): readonly string[] => result.findings.map((one) => `${one.file}:${one.range.startLine} ${one.address}`);

describe('staged', () => {
  test('a finding that the change introduces is told, one that was there before is not', async () => {
    write('compose.yaml', compose(service('old')));
    commit();
    write('compose.yaml', `# moved down\n${compose(service('new'), service('old'))}`);
    git('add', '-A');
    const result = await run('staged');
    expect(found(result)).toEqual(['compose.yaml:5 services.new']);
    expect(result.change).toEqual({ base: 'HEAD', files: 1, before: 1 });
    expect(result.verdicts['container/no-privileged']?.fail).toBe(1);
  });

  test('content comes from the index, whatever the file holds', async () => {
    write('compose.yaml', compose(service('web', false)));
    commit();
    write('compose.yaml', compose(service('web', true)));
    git('add', '-A');
    write('compose.yaml', compose(service('web', false)));
    expect(found(await run('staged'))).toEqual(['compose.yaml:4 services.web']);
    git('add', '-A');
    write('compose.yaml', compose(service('web', true)));
    expect(found(await run('staged'))).toEqual([]);
  });

  test('the first commit introduces all that it holds', async () => {
    write('compose.yaml', compose(service('web')));
    git('add', '-A');
    expect(found(await run('staged'))).toEqual(['compose.yaml:4 services.web']);
  });

  test('nothing of infrastructure code is staged', async () => {
    write('compose.yaml', compose(service('web')));
    commit();
    write('docs/README.md', 'Hello\n');
    git('add', '-A');
    const result = await run('staged', { root: join(root, 'docs') });
    expect(result.stats.read).toBe(0);
    expect(result.findings).toEqual([]);
  });

  test('the index that a hook is given is the one that counts', async () => {
    write('compose.yaml', compose(service('web', false)));
    commit();
    write('compose.yaml', compose(service('web', true)));
    const index = join(folder, 'other-index');
    execFileSync('git', ['read-tree', 'HEAD'], { cwd: root, env: { ...process.env, GIT_INDEX_FILE: index } });
    execFileSync('git', ['add', 'compose.yaml'], { cwd: root, env: { ...process.env, GIT_INDEX_FILE: index } });
    expect(found(await run('staged'))).toEqual([]);
    process.env['GIT_INDEX_FILE'] = index;
    expect(found(await run('staged'))).toEqual(['compose.yaml:4 services.web']);
  });
});

describe('moves', () => {
  test('a file that moves introduces nothing', async () => {
    write('a/compose.yaml', compose(service('web'), service('db')));
    commit();
    mkdirSync(join(root, 'b'));
    git('mv', 'a/compose.yaml', 'b/compose.yaml');
    expect(found(await run('staged'))).toEqual([]);
  });

  test('nor does a Dockerfile, whose address is its path', async () => {
    write('a/Dockerfile', 'FROM alpine:3.22\nUSER root\nRUN true\nRUN true\n');
    commit();
    mkdirSync(join(root, 'b'));
    git('mv', 'a/Dockerfile', 'b/Dockerfile');
    const result = await run('staged', { policyIds: ['container/non-root'] });
    expect({ found: found(result), before: result.change?.before }).toEqual({ found: [], before: 1 });
  });

  test('nor a block that moves from one file to another', async () => {
    write('a/compose.yaml', compose(service('web'), service('db')));
    write('b/compose.yaml', compose(service('cache')));
    commit();
    write('a/compose.yaml', compose(service('web')));
    write('b/compose.yaml', compose(service('cache'), service('db')));
    git('add', '-A');
    expect(found(await run('staged'))).toEqual([]);
  });

  test('a copy with the same address is told where it is new', async () => {
    write('b/compose.yaml', compose(service('web')));
    commit();
    write('a/compose.yaml', compose(service('web')));
    git('add', '-A');
    expect(found(await run('staged'))).toEqual(['a/compose.yaml:4 services.web']);
  });
});

describe('what a change reaches', () => {
  test('a variable file next to what uses it', async () => {
    write('app/compose.yaml', compose(service('web').replace('true', '${PRIVILEGED}')));
    write('app/.env', 'PRIVILEGED=false\n');
    commit();
    write('app/.env', 'PRIVILEGED=true\n');
    git('add', '-Af');
    expect((await run('staged')).findings.map((one) => one.address)).toEqual(['services.web']);
  });

  test('a file that is included from elsewhere', async () => {
    write('app/compose.yaml', `services:\n  web:\n    extends: {file: ../shared/base.yaml, service: base}\n`);
    write('shared/base.yaml', compose(service('base', false)));
    commit();
    write('shared/base.yaml', compose(service('base', true)));
    git('add', '-A');
    expect((await run('staged')).findings.map((one) => one.address)).toEqual(['services.web']);
  });

  test('an image that a service is built from', async () => {
    write('compose.yaml', 'services:\n  web:\n    build: web\n');
    write('web/Dockerfile', 'FROM alpine:3.22\nUSER 10001\n');
    commit();
    write('web/Dockerfile', 'FROM alpine:3.22\nUSER root\n');
    git('add', '-A');
    const result = await run('staged', { policyIds: ['container/non-root'] });
    expect(found(result)).toEqual(['web/Dockerfile:2 web/Dockerfile']);
    expect(result.stats.formats).toEqual({ compose: 1, dockerfile: 1 });
  });

  test('projects that it does not reach are not even read', async () => {
    write('a/compose.yaml', compose(service('web')));
    write('b/compose.yaml', compose(service('web')));
    write('c/compose.yaml', 'services: [\n');
    commit();
    write('a/compose.yaml', compose(service('web'), service('db')));
    git('add', '-A');
    const result = await run('staged');
    expect(found(result)).toEqual(['a/compose.yaml:7 services.db']);
    expect({ files: result.stats.files, notices: result.notices }).toEqual({ files: 1, notices: [] });
  });

  test('what could not be read before is no news, what cannot be read now is', async () => {
    write('compose.yaml', compose(service('web')));
    write('compose.override.yaml', 'services: [\n');
    commit();
    write('compose.yaml', compose(service('web'), service('db')));
    git('add', '-A');
    expect((await run('staged')).notices).toEqual([]);
    write('compose.yaml', 'services: {\n');
    git('add', '-A');
    expect((await run('staged')).notices.map((one) => `${one.file} ${one.code}`)).toEqual(['compose.yaml syntax-error']);
  });

  test('only changes in what is named count', async () => {
    write('a/compose.yaml', compose(service('web', false)));
    write('b/compose.yaml', compose(service('web', false)));
    commit();
    write('a/compose.yaml', compose(service('web')));
    write('b/compose.yaml', compose(service('web')));
    git('add', '-A');
    expect(found(await run('staged', { paths: ['b'] }))).toEqual(['b/compose.yaml:4 services.web']);
  });
});

describe('since a commit', () => {
  beforeEach(() => {
    write('compose.yaml', compose(service('old')));
    commit();
    git('checkout', '-q', '-b', 'feature');
    write('compose.yaml', compose(service('old'), service('mine')));
    commit();
    git('checkout', '-q', 'main');
    write('other/compose.yaml', compose(service('theirs')));
    commit();
    git('checkout', '-q', 'feature');
  });

  test('what the branch introduces, not what the other one has since', async () => {
    expect(found(await run({ since: 'main' }))).toEqual(['compose.yaml:7 services.mine']);
  });

  test('what is not committed counts, new files too', async () => {
    write('compose.yaml', compose(service('old'), service('late')));
    write('new/compose.yaml', compose(service('web')));
    expect(found(await run({ since: 'main' }))).toEqual(['compose.yaml:7 services.late', 'new/compose.yaml:4 services.web']);
  });

  test('in a folder of the repository', async () => {
    write('deploy/compose.yaml', compose(service('web')));
    commit();
    expect(found(await run({ since: 'main' }, { root: join(root, 'deploy') }))).toEqual(['compose.yaml:4 services.web']);
    expect(found(await run('staged', { root: join(root, 'deploy') }))).toEqual([]);
  });

  test.each([
    { since: 'mian', says: 'there is no commit "mian" here' },
    { since: '--output=x', says: 'there is no commit "--output=x" here' },
  ])('$since is refused', async ({ since, says }) => {
    await expect(run({ since })).rejects.toThrow(says);
    expect(existsSync(join(root, 'x'))).toBe(false);
  });

  test('a history without a common commit is refused, with what to do', async () => {
    git('checkout', '-q', '--orphan', 'alone');
    git('commit', '-q', '-m', 'alone');
    await expect(run({ since: 'main' })).rejects.toThrow('have no commit in common');
  });
});

test('outside a repository a change is refused', async () => {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  await expect(check({ root: bare, changes: 'staged' })).rejects.toThrow('is in no repository that git can read');
});

describe('files of git are read with the same care', () => {
  test('links, large files and what is no text', async () => {
    write('ok.yaml', compose(service('web')));
    symlinkSync('/etc/hosts', join(root, 'out.yaml'));
    symlinkSync('../../up.yaml', join(root, 'up.yaml'));
    symlinkSync('ok.yaml', join(root, 'twin.yaml'));
    write('binary.yaml', Buffer.from([0, 1, 2, 3]));
    write('large.yaml', Buffer.alloc(9 * 1024 * 1024, 'a'));
    git('add', '-A');
    const result = await run('staged');
    expect(found(result)).toEqual(['ok.yaml:4 services.web']);
    expect(result.notices).toEqual([]);
    // Named by something that is read, they are refused aloud.
    write('compose.yaml', `include: [out.yaml, up.yaml, binary.yaml, large.yaml]\n${compose(service('main', false))}`);
    git('add', '-A');
    const codes = (await run('staged')).notices.map((one) => `${one.file} ${one.code}`);
    expect(codes).toEqual(
      expect.arrayContaining(['out.yaml link-outside-root', 'up.yaml link-outside-root', 'binary.yaml not-text', 'large.yaml too-large']),
    );
  });

  test('no command that the configuration of the repository names is run', async () => {
    write('compose.yaml', compose(service('web', false)));
    commit();
    const touch = join(folder, 'touch');
    writeFileSync(touch, `#!/bin/sh\ntouch ${join(folder, 'ran')}\n`, { mode: 0o755 });
    for (const name of ['core.fsmonitor', 'diff.external', 'diff.x.textconv', 'diff.x.command', 'core.pager']) git('config', name, touch);
    write('.gitattributes', '* diff=x\n');
    write('compose.yaml', compose(service('web')));
    git('-c', 'core.fsmonitor=false', 'add', '-A');
    rmSync(join(folder, 'ran'), { force: true });
    expect(found(await run('staged'))).toEqual(['compose.yaml:4 services.web']);
    expect(found(await run({ since: 'HEAD' }))).toEqual(['compose.yaml:4 services.web']);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});
