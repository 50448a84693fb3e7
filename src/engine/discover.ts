import { matchesPath } from '../tree/path-glob.ts';
import { isForeign } from './foreign.ts';
import type { Tree } from './tree.ts';

export interface DiscoverOptions {
  /** Files and folders to look at, relative to the root; the root itself when empty. */
  readonly paths: readonly string[];
  /** Globs over paths relative to the root; when there are any, only files that match one are looked at. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Names that some format may claim. A first sieve: what passes is read and then judged by its content. */
const wanted =
  /\.(ya?ml|json|tf|tofu|tfvars|dockerfile|containerfile)$|(^|\/)(dockerfile|containerfile)([.-][^/]*)?$|(^|\/)\.env(\.[^/]+)?$|\.env$/i;

/** Names without an extension, or with one that says little, under which Ansible keeps hosts, variables and its settings. */
const inventoryNames =
  /\.ini$|(^|\/)\.?ansible\.cfg$|(^|\/)(hosts|inventory)$|(^|\/)(inventor(y|ies)|group_vars|host_vars)\/([^/]+\/)*[^/.]+$/;

/** JSON that package managers write: large, common, and never infrastructure. */
const lockFiles = /(^|\/)(package-lock|npm-shrinkwrap|composer|tsconfig|package|deno|renovate|angular|nx)\.json$/;

/** Paths of the files to read, sorted: what is not ignored in the tree. A file that the user names is always among them. */
export function discover(files: Tree, options: DiscoverOptions): readonly string[] {
  const named = options.paths.filter((path) => files.isFile(path)).map((path) => files.relative(path) as string);
  const folders = options.paths.length === 0 ? ['.'] : options.paths.filter((path) => !named.includes(files.relative(path) ?? ''));
  const found = folders.flatMap((folder) => files.pathsBelow(files.relative(folder) ?? '.'));
  const kept = found.filter(
    (path) => (wanted.test(path) || inventoryNames.test(path)) && !lockFiles.test(path) && !isForeign(path) && matches(path, options),
  );
  // A link inside the tree leads to a file that is looked at by its own name.
  const own = kept.filter((path) => !files.isLink(path) || !files.isFile(path));
  return [...new Set([...named, ...own])].sort();
}

const matches = (path: string, { include, exclude }: DiscoverOptions): boolean =>
  (include.length === 0 || matchesPath(path, include)) && !matchesPath(path, exclude);
