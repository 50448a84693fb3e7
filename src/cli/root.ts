import { realpathSync, statSync } from 'node:fs';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { UsageError } from '../policy/usage-error.ts';

/** Where a check takes place: the folder that paths are relative to, and what was named inside it. */
export interface Place {
  readonly root: string;
  /** A path of the command line, relative to the root, with `/`; `.` for the root itself. */
  inside(path: string): string;
}

/**
 * The folder that is asked for; else the working folder when all that is named lies in it; else the innermost folder
 * that holds all of it.
 *
 * @param folder - the working folder
 * @throws UsageError for what is not there, or lies outside the folder that was asked for
 */
export function placeOf(asked: string | undefined, named: readonly string[], folder: string): Place {
  const paths = named.map((path) => existing(path, folder));
  const root = asked === undefined ? rootOf(paths, realpathSync(folder)) : existing(asked, folder);
  if (!statSync(root).isDirectory()) throw new UsageError(`--root takes a folder, and ${asked} is a file`);
  return {
    root,
    inside(path) {
      const real = existing(path, folder);
      if (!isBelow(root, real)) throw new UsageError(`${path} lies outside ${root}; name a folder that holds it with --root`);
      return relative(root, real).split(sep).join('/') || '.';
    },
  };
}

function rootOf(paths: readonly string[], folder: string): string {
  if (paths.every((path) => isBelow(folder, path))) return folder;
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  const common = folders.reduce((one, other) => {
    let shared = one;
    while (!isBelow(shared, other)) shared = dirname(shared);
    return shared;
  });
  // A check may read what the named files refer to, but not the whole machine.
  if (common === parse(common).root)
    throw new UsageError('what you named has no folder in common; check each by itself, or name one with --root');
  return common;
}

/** The path without links, so that what is named through one is found in the tree. */
function existing(path: string, folder: string): string {
  const absolute = resolve(folder, path);
  try {
    return realpathSync(absolute);
  } catch {
    throw new UsageError(`there is no file or folder ${path}`);
  }
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(root, inside) === path);
}
