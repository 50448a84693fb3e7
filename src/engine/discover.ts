import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import { minimatch } from 'minimatch';
import type { TreeFiles } from './tree-files.ts';

export interface DiscoverOptions {
  /** Files and folders to look at, relative to the root; the root itself when empty. */
  readonly paths: readonly string[];
  /** Globs over paths relative to the root; when there are any, only files that match one are looked at. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Folders of tools and dependencies: what is in them is not the user's to change. */
const foreign = new Set(['.git', '.hg', '.svn', 'node_modules', '.terraform', '.terragrunt-cache', '.venv', '__pycache__']);

/** Names that some format may claim. A first sieve: what passes is read and then judged by its content. */
const wanted = /\.(ya?ml|json|tf|tofu|tfvars|dockerfile|containerfile)$|(^|\/)(dockerfile|containerfile)([.-][^/]*)?$/i;

/** JSON that package managers write: large, common, and never infrastructure. */
const lockFiles = /(^|\/)(package-lock|npm-shrinkwrap|composer|tsconfig|package|deno|renovate|angular|nx)\.json$/;

/**
 * Paths of the files to read, sorted. Inside a repository what git tracks or would track, elsewhere what `.gitignore`
 * files leave. A file that the user names is always among them.
 */
export function discover(files: TreeFiles, options: DiscoverOptions): readonly string[] {
  const named = options.paths.filter((path) => files.isFile(path)).map((path) => files.relative(path) as string);
  const folders = options.paths.length === 0 ? ['.'] : options.paths.filter((path) => !named.includes(files.relative(path) ?? ''));
  const found = folders.flatMap((folder) => {
    const inside = files.relative(folder) ?? '.';
    return gitFiles(files.root, inside) ?? walk(files, inside);
  });
  const kept = found.filter(
    (path) => wanted.test(path) && !lockFiles.test(path) && !path.split('/').some((part) => foreign.has(part)) && matches(path, options),
  );
  // A link inside the tree leads to a file that is looked at by its own name.
  const files_ = kept.filter((path) => !files.isLink(path) || !files.isFile(path));
  return [...new Set([...named, ...files_])].sort();
}

function matches(path: string, { include, exclude }: DiscoverOptions): boolean {
  const hits = (globs: readonly string[]): boolean =>
    globs.some((glob) => minimatch(path, glob, { dot: true }) || path.startsWith(glob.endsWith('/') ? glob : `${glob}/`));
  return (include.length === 0 || hits(include)) && !hits(exclude);
}

/** What git tracks, and what it does not track but would; `undefined` outside a repository or without git. */
function gitFiles(root: string, folder: string): readonly string[] | undefined {
  try {
    // The file-system monitor is a command that the repository's configuration names: it must not run.
    const args = [
      '-c',
      'core.fsmonitor=false',
      '-c',
      'core.quotepath=off',
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--',
      folder,
    ];
    const output = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
    return output.split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** All files below a folder that no `.gitignore` on the way leaves out. Links are not followed. */
function walk(files: TreeFiles, folder: string, inherited: readonly Rules[] = []): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const own = readRules(files, prefix);
  const rules = own ? [...inherited, own] : inherited;
  return files.list(folder).flatMap((name) => {
    const path = prefix + name;
    if (foreign.has(name)) return [];
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
