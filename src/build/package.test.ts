import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './modules.mjs';

/** The package as users get it: packed, installed into an empty folder, without any development dependency. */
let folder: string;
let packed: { size: number; unpackedSize: number; files: { path: string }[]; filename: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iac-guard-package-'));
  [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }));
  mkdirSync(join(folder, 'empty'));
  const install = ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', join(folder, packed.filename)];
  execFileSync('npm', install, { cwd: join(folder, 'empty'), stdio: 'pipe' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package is small and holds only what is run', () => {
  expect(packed.size).toBeLessThan(1_000_000);
  expect(packed.unpackedSize).toBeLessThan(4_000_000);
  const places = new Set(packed.files.map(({ path }) => path.split('/')[0]));
  expect([...places].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'policies']);
});

test('nothing is run when it is installed, and nothing is installed with it', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining(['prepare']));
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|pack)$/.test(name))).toEqual([]);
  expect(manifest.dependencies).toBeUndefined();
});

test('npx iac-guard check works in a folder that has nothing else', () => {
  const place = join(folder, 'empty');
  writeFileSync(join(place, 'compose.yaml'), 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n');
  const { stdout, status } = spawnSync('npx', ['--offline', 'iac-guard', 'check', '--format', 'json'], { cwd: place, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(JSON.parse(stdout).findings.map((finding: { policy: string }) => finding.policy)).toContain('container/no-privileged');
}, 30_000);

test('the library is typed and importable', () => {
  const place = join(folder, 'empty');
  writeFileSync(
    join(place, 'use.mjs'),
    "import { check } from 'iac-guard';\nconst { findings } = await check({ root: '.' });\nconsole.log(String(findings.length > 0));\n",
  );
  expect(execFileSync(process.execPath, ['use.mjs'], { cwd: place, encoding: 'utf8' }).trim()).toBe('true');
  const use =
    "import { check, type Finding } from 'iac-guard';\nexport const first = async (): Promise<Finding | undefined> => (await check({ root: '.' })).findings[0];\n";
  writeFileSync(join(place, 'use.mts'), use);
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    'node',
    '--typeRoots',
    join(root, 'node_modules/@types'),
  ];
  const typed = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'use.mts'], {
    cwd: place,
    encoding: 'utf8',
  });
  expect(typed.stdout).toBe('');
  expect(typed.status).toBe(0);
}, 30_000);
