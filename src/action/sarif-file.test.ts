import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSarif } from './sarif-file.ts';

let home: string;
let workspace: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'iac-guard-sarif-'));
  workspace = join(home, 'workspace');
  mkdirSync(workspace);
  mkdirSync(join(home, 'other'));
  writeFileSync(join(home, 'other/precious'), 'precious');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each(['out.sarif', 'reports/new/out.sarif'])('%s is written, and overwritten', (name) => {
  const path = join(workspace, name);
  writeSarif(path, workspace, 'one');
  writeSarif(path, workspace, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
});

test('a workspace that is reached through a link is no obstacle, nor is a file elsewhere', () => {
  symlinkSync(workspace, join(home, 'link'));
  writeSarif(join(home, 'link/reports/out.sarif'), join(home, 'link'), 'one');
  expect(readFileSync(join(workspace, 'reports/out.sarif'), 'utf8')).toBe('one');
  writeSarif(join(home, 'temp/out.sarif'), workspace, 'two');
  expect(readFileSync(join(home, 'temp/out.sarif'), 'utf8')).toBe('two');
});

test('a link in its place is replaced, and what it leads to stays', () => {
  symlinkSync(join(home, 'other/precious'), join(workspace, 'out.sarif'));
  writeSarif(join(workspace, 'out.sarif'), workspace, 'one');
  expect(readFileSync(join(workspace, 'out.sarif'), 'utf8')).toBe('one');
  expect(readFileSync(join(home, 'other/precious'), 'utf8')).toBe('precious');
});

test.each(['precious', 'deeper/out.sarif'])('a link in the place of a folder on the way to %s stops it', (name) => {
  symlinkSync(join(home, 'other'), join(workspace, 'reports'));
  expect(() => writeSarif(join(workspace, 'reports', name), workspace, 'one')).toThrow('leads through a link (reports)');
  expect(readFileSync(join(home, 'other/precious'), 'utf8')).toBe('precious');
  expect(existsSync(join(home, 'other/deeper'))).toBe(false);
});

test('so does one that leads nowhere yet', () => {
  symlinkSync(join(home, 'nowhere'), join(workspace, 'reports'));
  expect(() => writeSarif(join(workspace, 'reports/out.sarif'), workspace, 'one')).toThrow();
  expect(existsSync(join(home, 'nowhere'))).toBe(false);
});
