import { gitWords } from './command.ts';

/** What differs between two trees, by paths relative to the root. */
export interface Changes {
  /** Paths that are new or other than they were. */
  readonly after: ReadonlySet<string>;
  /** Paths of what they were, or of what is gone. */
  readonly before: ReadonlySet<string>;
  /** Where moved files lie now, by where they lay. */
  readonly moved: ReadonlyMap<string, string>;
}

/** What the index has other than a commit. */
export const stagedChanges = (root: string, prefix: string, base: string): Changes =>
  parse(gitWords(root, ['diff', '--cached', ...form, base, '--']), prefix);

/** What the working folder has other than a commit, new files that git would add among it. */
export function changesSince(root: string, prefix: string, base: string): Changes {
  const tracked = parse(gitWords(root, ['diff', ...form, base, '--']), prefix);
  const added = gitWords(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  return { ...tracked, after: new Set([...tracked.after, ...added]) };
}

const form = ['--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=all'];

/** @see https://git-scm.com/docs/diff-format (raw output, `-z`: a rename or copy is followed by two paths) */
function parse(words: readonly string[], prefix: string): Changes {
  const after = new Set<string>();
  const before = new Set<string>();
  const moved = new Map<string, string>();
  for (let index = 0; index < words.length; ) {
    const status = words[index++] as string;
    const one = inside(words[index++] as string, prefix);
    if (/^[RC]/.test(status)) {
      const other = inside(words[index++] as string, prefix);
      if (other !== undefined) after.add(other);
      if (status.startsWith('R') && one !== undefined) before.add(one);
      if (status.startsWith('R') && one !== undefined && other !== undefined) moved.set(one, other);
      continue;
    }
    if (one === undefined) continue;
    if (status !== 'D') after.add(one);
    if (status !== 'A') before.add(one);
  }
  return { after, before, moved };
}

const inside = (path: string, prefix: string): string | undefined => (path.startsWith(prefix) ? path.slice(prefix.length) : undefined);
