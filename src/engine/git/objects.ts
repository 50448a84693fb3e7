import { maxFileBytes } from '../file-text.ts';
import { git, gitWords } from './command.ts';

/** What git keeps under a path. Submodules are other repositories, and not among it. */
export interface Entry {
  readonly kind: 'file' | 'link';
  /** The name of its content. */
  readonly object: string;
}

type Entries = ReadonlyMap<string, Entry>;

/** What is staged below the root, by path relative to it. A path in conflict has no content yet, and is left out. */
export const indexEntries = (root: string): Entries =>
  entriesOf(gitWords(root, ['ls-files', '-s', '-z']), /^(?<mode>\d+) (?<object>[0-9a-f]+) 0\t(?<path>.*)$/s, '');

/** What a commit holds below the root, by path relative to it. */
export const commitEntries = (root: string, prefix: string, commit: string): Entries =>
  entriesOf(
    gitWords(root, ['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])]),
    /^(?<mode>\d+) \w+ (?<object>[0-9a-f]+)\t(?<path>.*)$/s,
    prefix,
  );

function entriesOf(lines: readonly string[], form: RegExp, prefix: string): Entries {
  const entries = new Map<string, Entry>();
  for (const line of lines) {
    const { mode, object, path } = form.exec(line)?.groups ?? {};
    if (mode === undefined || object === undefined || !path?.startsWith(prefix)) continue;
    if (mode.startsWith('100')) entries.set(path.slice(prefix.length), { kind: 'file', object });
    else if (mode === '120000') entries.set(path.slice(prefix.length), { kind: 'link', object });
  }
  return entries;
}

interface Blob {
  readonly size: number;
  /** Empty for what is too large to be read. */
  readonly bytes: Buffer;
}

/** Contents by their names, read in as few commands as possible and kept: two trees share most of them. */
export class BlobReader {
  readonly #root: string;
  readonly #blobs = new Map<string, Blob>();

  constructor(root: string) {
    this.#root = root;
  }

  read(object: string): Blob {
    this.prefetch([object]);
    return this.#blobs.get(object) as Blob;
  }

  prefetch(objects: readonly string[]): void {
    const missing = [...new Set(objects)].filter((object) => !this.#blobs.has(object));
    if (missing.length === 0) return;
    const sizes = git(this.#root, ['cat-file', '--buffer', '--batch-check=%(objectname) %(objectsize)'], lines(missing)).toString('utf8');
    const small: string[] = [];
    for (const [object = '', size] of sizes
      .trim()
      .split('\n')
      .map((line) => line.split(' '))) {
      if (Number(size) <= maxFileBytes) small.push(object);
      else this.#blobs.set(object, { size: Number(size), bytes: Buffer.alloc(0) });
    }
    if (small.length > 0) this.#take(git(this.#root, ['cat-file', '--buffer', '--batch'], lines(small)));
  }

  /** @see https://git-scm.com/docs/git-cat-file#_batch_output */
  #take(output: Buffer): void {
    for (let at = 0; at < output.length; ) {
      const end = output.indexOf(0x0a, at);
      const [object = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
      const bytes = output.subarray(end + 1, end + 1 + Number(size));
      this.#blobs.set(object, { size: bytes.length, bytes });
      at = end + 1 + bytes.length + 1;
    }
  }
}

const lines = (words: readonly string[]): string => `${words.join('\n')}\n`;
