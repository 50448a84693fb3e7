import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { git } from '../engine/git/command.ts';
import { UsageError } from '../policy/usage-error.ts';

/** Where a check takes place. */
export interface Place {
  /** The checked folder, absolute and without links. */
  readonly root: string;
  /** The top of its repository, absolute; the workspace where there is no repository. */
  readonly top: string;
  /** Where the root lies below the top: `''`, or `deploy/prod/`. */
  readonly prefix: string;
}

/** @throws UsageError for a folder that is not there, or lies outside the workspace */
export function placeOf(workspace: string, folder: string): Place {
  const outer = realpathSync(workspace);
  let root: string;
  try {
    root = realpathSync(resolve(outer, folder));
  } catch {
    throw new UsageError(`there is no folder ${folder} in the workspace; does actions/checkout run before?`);
  }
  if (!statSync(root).isDirectory()) throw new UsageError(`the input working-directory takes a folder, and ${folder} is a file`);
  if (isOutside(outer, root)) throw new UsageError(`${folder} lies outside the workspace, of which nothing outside is read`);
  const top = topOf(root) ?? outer;
  const inside = relative(top, root).split(sep).join('/');
  return { root, top, prefix: inside === '' ? '' : `${inside}/` };
}

function isOutside(outer: string, path: string): boolean {
  const inside = relative(outer, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

function topOf(root: string): string | undefined {
  try {
    return realpathSync(git(root, ['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, ''));
  } catch {
    return undefined;
  }
}
