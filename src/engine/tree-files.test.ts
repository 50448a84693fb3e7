import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../tree/notice.ts';
import { maxFileBytes } from './file-text.ts';
import { TreeFiles } from './tree-files.ts';

let folder: string;
let root: string;
let notices: Notice[];
let files: TreeFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iac-guard-files-'));
  root = join(folder, 'root');
  mkdirSync(root);
  notices = [];
  files = new TreeFiles(root, (notice) => notices.push(notice));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  const absolute = join(root, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
}

const codes = (): (string | boolean | undefined)[][] => notices.map((notice) => [notice.code, notice.file, notice.lost]);

describe('reading', () => {
  test.each([
    { title: 'UTF-8', bytes: Buffer.from('a: é\n') },
    { title: 'UTF-8 with a byte order mark', bytes: Buffer.from('\uFEFFa: é\n') },
    { title: 'UTF-16 little-endian', bytes: Buffer.from('\uFEFFa: é\n', 'utf16le') },
    { title: 'UTF-16 big-endian', bytes: Buffer.from('\uFEFFa: é\n', 'utf16le').swap16() },
  ])('$title is text', ({ bytes }) => {
    write('a.yaml', bytes);
    expect(files.load('a.yaml')?.text).toBe('a: é\n');
    expect(notices).toEqual([]);
  });

  test.each([
    { title: 'Latin-1', bytes: Buffer.from('a: é\n', 'latin1'), message: 'a.yaml is not UTF-8 text; save it as UTF-8' },
    { title: 'a binary file', bytes: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), message: 'a.yaml is a binary file' },
    { title: 'half a UTF-16 character', bytes: Buffer.from([0xff, 0xfe, 0x61]), message: 'a.yaml is not UTF-16LE text; save it as UTF-8' },
  ])('$title is a notice', ({ bytes, message }) => {
    write('a.yaml', bytes);
    expect(files.load('a.yaml')).toBeUndefined();
    expect(notices).toEqual([{ code: 'not-text', message, lost: true, file: 'a.yaml' }]);
  });

  test('a file that is too large is a notice, once', () => {
    write('a.yaml', Buffer.alloc(maxFileBytes + 1, 'a'));
    expect(files.load('a.yaml')).toBeUndefined();
    expect(files.load('./a.yaml')).toBeUndefined();
    expect(codes()).toEqual([['too-large', 'a.yaml', true]]);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is a notice', () => {
    write('a.yaml', 'a: 1');
    chmodSync(join(root, 'a.yaml'), 0);
    expect(files.load('a.yaml')).toBeUndefined();
    expect(codes()).toEqual([['unreadable-file', 'a.yaml', true]]);
  });

  test('what is not there is no notice, and a folder is no file', () => {
    write('folder/a.yaml', 'a: 1');
    expect(files.load('none.yaml')).toBeUndefined();
    expect(files.load('folder')).toBeUndefined();
    expect(notices).toEqual([]);
  });
});

describe('the root is a wall', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'secret.yaml'), 'password: x');
    mkdirSync(join(folder, 'rootless'));
    writeFileSync(join(folder, 'rootless', 'a.yaml'), 'a: 1');
  });

  test.each(['../secret.yaml', 'x/../../secret.yaml', '/etc/passwd', '../rootless/a.yaml'])('%s is not read', (path) => {
    expect(files.load(path)).toBeUndefined();
    expect(files.isFile(path)).toBe(false);
    expect(files.list(dirname(path))).toEqual([]);
  });

  test('a link that leads out is a notice and not followed', () => {
    symlinkSync(join(folder, 'secret.yaml'), join(root, 'a.yaml'));
    symlinkSync(folder, join(root, 'up'));
    expect(files.load('a.yaml')).toBeUndefined();
    expect(files.load('up/secret.yaml')).toBeUndefined();
    expect(files.list('up')).toEqual([]);
    expect(codes()).toEqual([
      ['link-outside-root', 'a.yaml', true],
      ['link-outside-root', 'up/secret.yaml', true],
    ]);
  });

  test('a link inside the root is read', () => {
    write('real.yaml', 'a: 1');
    symlinkSync('real.yaml', join(root, 'a.yaml'));
    expect(files.load('a.yaml')?.text).toBe('a: 1');
  });

  test('a link to nothing is a notice', () => {
    symlinkSync('nowhere.yaml', join(root, 'a.yaml'));
    expect(files.load('a.yaml')).toBeUndefined();
    expect(codes()).toEqual([['unreadable-file', 'a.yaml', true]]);
  });
});
