import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { parse } from 'yaml';
import { gitWords } from '../engine/git/command.ts';
import { BlobReader, commitEntries } from '../engine/git/objects.ts';

/** The settings of a commit, written into a folder of their own at the paths that they have in the repository. */
export class BaseFiles {
  readonly folder: string;
  readonly #top: string;
  readonly #entries: ReturnType<typeof commitEntries>;
  readonly #blobs: BlobReader;
  readonly #taken = new Set<string>();

  constructor(top: string, commit: string) {
    this.#top = top;
    this.#entries = commitEntries(top, '', commit);
    this.#blobs = new BlobReader(top);
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'iac-guard-base-')));
  }

  has(path: string): boolean {
    return this.#entries.get(path)?.kind === 'file';
  }

  /**
   * Writes a configuration and all that it names.
   *
   * @returns paths of those that are other in the working folder
   */
  take(path: string): readonly string[] {
    const changed: string[] = [];
    for (const one of this.#closure(path)) {
      const { bytes } = this.#blobs.read(this.#entries.get(one)?.object as string);
      mkdirSync(dirname(join(this.folder, one)), { recursive: true });
      writeFileSync(join(this.folder, one), bytes);
      const now = join(this.#top, one);
      if (!isFile(now) || !readFileSync(now).equals(bytes)) changed.push(one);
    }
    return changed;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #closure(path: string): ReadonlySet<string> {
    if (this.#taken.has(path)) return this.#taken;
    this.#taken.add(path);
    const { bytes } = this.#blobs.read(this.#entries.get(path)?.object as string);
    for (const { name, isConfig } of namedIn(bytes.toString('utf8'))) {
      const target = posix.join(posix.dirname(path), name).replace(/\/$/, '');
      if (isConfig && this.has(target)) this.#closure(target);
      else if (!isConfig) for (const one of this.#entries.keys()) if (this.has(one) && isBelow(one, target)) this.#taken.add(one);
    }
    return this.#taken;
  }
}

const isBelow = (path: string, folder: string): boolean => folder === '.' || path === folder || path.startsWith(`${folder}/`);

interface Named {
  readonly name: string;
  readonly isConfig: boolean;
}

/** Files and folders that a configuration names. What is wrong with it is told by who reads it for good. */
function namedIn(text: string): readonly Named[] {
  let written: Readonly<Record<string, unknown>>;
  try {
    written = parse(text) ?? {};
  } catch {
    return [];
  }
  const list = (value: unknown): readonly string[] => [value].flat().filter((one) => typeof one === 'string') as string[];
  return [
    ...list(written['extends']).map((name) => ({ name, isConfig: true })),
    ...[...list(written['ownPolicies']), ...list(written['baseline'])].map((name) => ({ name, isConfig: false })),
  ];
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Does the repository hold the file, rather than that it lies there by the workflow's doing? */
export function isTracked(top: string, path: string): boolean {
  try {
    return gitWords(top, ['ls-files', '-z', '--', path]).length > 0;
  } catch {
    return false;
  }
}
