import { posix } from 'node:path';
import type { Source } from '../tree/source.ts';

/** Words that may be names of files or folders. */
const words = /[\w@.+~-]*(?:\/[\w@.+~-]+)+\/?|[\w@.+~-]+/g;

/** The folder itself, numbers, single letters. */
const noPath = /^(\.\/?|[\d.]*\d[\d.]*|\w)$/;

/**
 * Paths that a text may mean, told without knowing its format: each word as a path from its own folder and from every
 * folder above it, for tools start from different ones.
 */
export function mentionsOf({ path, text }: Source): readonly string[] {
  const bases = foldersAbove(path);
  const found = new Set<string>();
  for (const [word] of text.matchAll(words)) {
    if (noPath.test(word)) continue;
    const relative = word.replace(/^\/+/, '');
    for (const base of /^[./]+$/.test(word) ? bases.slice(0, 1) : bases) {
      const target = posix.join(base, relative);
      if (!target.startsWith('../') && target !== '..') found.add(target.replace(/\/$/, ''));
    }
  }
  return [...found];
}

/** `a/b`, `a` and `.` for `a/b/c.yaml`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    folders.push(folder);
    if (folder === '.') return folders;
  }
}
