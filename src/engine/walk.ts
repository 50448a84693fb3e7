import { readFileSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import { isForeign } from './foreign.ts';
import type { TreeFiles } from './tree-files.ts';

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** All files below a folder that no `.gitignore` on the way leaves out. Links are not followed. */
export function walk(files: TreeFiles, folder: string, inherited: readonly Rules[] = []): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const own = readRules(files, prefix);
  const rules = own ? [...inherited, own] : inherited;
  return files.list(folder).flatMap((name) => {
    const path = prefix + name;
    if (isForeign(name)) return [];
    const isFolder = !files.isLink(path) && files.isFolder(path);
    if (isIgnored(path, isFolder, rules)) return [];
    return isFolder ? walk(files, path, rules) : [path];
  });
}

function readRules(files: TreeFiles, prefix: string): Rules | undefined {
  const path = `${prefix}.gitignore`;
  if (!files.isFile(path)) return undefined;
  try {
    return { folder: prefix, rules: ignore().add(readFileSync(files.absolute(path), 'utf8')) };
  } catch {
    return undefined;
  }
}

/** The last `.gitignore` that says something about a path decides, as in git. */
function isIgnored(path: string, isFolder: boolean, all: readonly Rules[]): boolean {
  for (const { folder, rules } of all.toReversed()) {
    const answer = rules.test(path.slice(folder.length) + (isFolder ? '/' : ''));
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}
