import type { Finding } from '../finding/finding.ts';
import { withoutKnown } from '../finding/known.ts';
import type { Notice } from '../tree/notice.ts';
import { affectedBy, type Touched } from './affected.ts';
import { readContext } from './context.ts';
import { discover } from './discover.ts';
import { type Changes, changesSince, stagedChanges } from './git/changes.ts';
import { GitTree } from './git/git-tree.ts';
import { BlobReader, commitEntries, type Entry, indexEntries } from './git/objects.ts';
import { headOf, mergeBaseOf, prefixOf } from './git/repository.ts';
import type { RunNotice, RunResult } from './result.ts';
import { type RunOptions, run } from './run.ts';
import type { Tree } from './tree.ts';
import { TreeFiles } from './tree-files.ts';

/** What is compared: the index with HEAD, or the working folder with the last commit that it shares with another one. */
export type ChangeAsked = 'staged' | { readonly since: string };

/**
 * Checks what a change can affect, after it and before it, and keeps what only the first has.
 *
 * @throws UsageError outside a repository, or for a commit that is not there
 */
export async function runChanges(options: RunOptions, asked: ChangeAsked): Promise<RunResult> {
  options.progress?.('asking git what has changed');
  const { after, before, changes } = compared(options.root, asked);
  const only = affectedIn({ after, before, changes }, options);
  // Charts and kustomizations are rendered from files of the working folder, which is neither of the two trees.
  const inputs = { ...options.inputs, helm: false, kustomize: false };
  const environments = options.environments?.map((one) => ({ ...one, inputs: { ...one.inputs, helm: false, kustomize: false } }));
  const both = { ...options, inputs, ...(environments ? { environments } : {}), paths: [], only };
  const now = await run({ ...both, tree: after });
  const then = await run({ ...both, tree: before, readdress: movedIn(changes) });
  const findings = withoutKnown(
    now.findings,
    then.findings.map((finding) => withPath(finding, changes)),
  );
  return {
    ...now,
    paths: options.paths,
    findings,
    verdicts: counted(now, findings),
    notices: introduced(now.notices, then.notices, changes),
    change: {
      base: asked === 'staged' ? 'HEAD' : asked.since,
      files: new Set([...changes.after, ...[...changes.before].map((path) => changes.moved.get(path) ?? path)]).size,
      before: now.findings.length - findings.length,
    },
  };
}

type MakeTree = (notice: (notice: Notice) => void) => Tree;

interface Compared {
  readonly after: MakeTree;
  readonly before: MakeTree;
  readonly changes: Changes;
}

function compared(root: string, asked: ChangeAsked): Compared {
  const prefix = prefixOf(root);
  const blobs = new BlobReader(root);
  const base = asked === 'staged' ? headOf(root) : mergeBaseOf(root, asked.since);
  const treeOf =
    (entries: ReadonlyMap<string, Entry>): MakeTree =>
    (notice) =>
      new GitTree(root, entries, blobs, notice);
  const before = treeOf(commitEntries(root, prefix, base));
  return asked === 'staged'
    ? { before, after: treeOf(indexEntries(root)), changes: stagedChanges(root, prefix, base) }
    : { before, after: (notice) => new TreeFiles(root, notice), changes: changesSince(root, prefix, base) };
}

function affectedIn({ after, before, changes }: Compared, options: RunOptions): ReadonlySet<string> {
  const isAsked = (path: string): boolean =>
    options.paths.length === 0 || options.paths.some((one) => one === '.' || path === one || path.startsWith(`${one}/`));
  const all = { ...options, paths: [] };
  const touched = (make: MakeTree, changed: ReadonlySet<string>, isNeeded: (path: string) => boolean): Touched => {
    const tree = make(() => undefined);
    const paths = discover(tree, all).filter(isNeeded);
    tree.prefetch?.(paths);
    return {
      sources: paths.flatMap((path) => tree.load(path) ?? []),
      context: readContext(tree, options.inputs, () => undefined),
      changed: new Set([...changed].filter(isAsked)),
    };
  };
  if (![...changes.after, ...changes.before].some(isAsked)) return new Set();
  return affectedBy([touched(after, changes.after, () => true), touched(before, changes.before, (path) => changes.before.has(path))]);
}

/** Addresses that hold a path (a Dockerfile's, a playbook's) as they are after the move. */
function movedIn({ moved }: Changes): (address: string) => string {
  return (address) => {
    for (const [from, to] of moved) if (address.includes(from)) return address.replace(from, () => to);
    return address;
  };
}

const withPath = (finding: Finding, { moved }: Changes): Finding => ({ ...finding, file: moved.get(finding.file) ?? finding.file });

function counted(now: RunResult, findings: readonly Finding[]): RunResult['verdicts'] {
  const verdicts = Object.entries(now.verdicts).map(([id, counts]) => [
    id,
    { ...counts, fail: findings.filter((finding) => finding.policy === id).length },
  ]);
  return Object.fromEntries(verdicts);
}

/** What could not be read before the change is not the change's doing. */
function introduced(now: readonly RunNotice[], then: readonly RunNotice[], { moved }: Changes): readonly RunNotice[] {
  const keyOf = ({ code, message }: RunNotice, file: string | undefined): string => [code, file, message].join('\0');
  const known = new Set(then.map((one) => keyOf(one, one.file === undefined ? undefined : (moved.get(one.file) ?? one.file))));
  return now.filter((one) => !known.has(keyOf(one, one.file)));
}
