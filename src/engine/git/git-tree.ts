import { posix } from 'node:path';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { maxFileBytes, refuseDeadLink, refuseLink, refuseSize, sourceOf } from '../file-text.ts';
import type { Tree } from '../tree.ts';
import type { BlobReader, Entry } from './objects.ts';

/** More links on the way to one file are a circle. */
const maxLinks = 40;

/** The files of a commit or of the index: what git keeps, byte for byte, without a checkout. */
export class GitTree implements Tree {
  readonly root: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #blobs: BlobReader;
  readonly #notice: (notice: Notice) => void;
  readonly #folders = new Map<string, Set<string>>();
  readonly #sources = new Map<string, Source | undefined>();
  readonly #hasLinks: boolean;

  /** @param entries - by path relative to the root */
  constructor(root: string, entries: ReadonlyMap<string, Entry>, blobs: BlobReader, notice: (notice: Notice) => void) {
    this.root = root;
    this.#entries = entries;
    this.#blobs = blobs;
    this.#notice = notice;
    this.#hasLinks = [...entries.values()].some((entry) => entry.kind === 'link');
    this.#folders.set('.', new Set());
    for (const path of entries.keys()) this.#addFolders(path);
  }

  relative(path: string): string | undefined {
    const inside = posix.normalize(path).replace(/\/$/, '') || '.';
    return posix.isAbsolute(inside) || inside === '..' || inside.startsWith('../') ? undefined : inside;
  }

  isFile(path: string): boolean {
    const found = this.#resolved(path);
    return found !== undefined && this.#entries.get(found)?.kind === 'file';
  }

  isFolder(path: string): boolean {
    const found = this.#resolved(path);
    return found !== undefined && this.#folders.has(found);
  }

  isLink(path: string): boolean {
    return this.#entries.get(path)?.kind === 'link';
  }

  list(path: string): readonly string[] {
    const found = this.#resolved(path);
    return found === undefined ? [] : [...(this.#folders.get(found) ?? [])].sort();
  }

  pathsBelow(folder: string): readonly string[] {
    const prefix = folder === '.' ? '' : `${folder}/`;
    return [...this.#entries.keys()].filter((path) => path.startsWith(prefix));
  }

  load(path: string): Source | undefined {
    const inside = this.relative(path);
    if (inside === undefined) return undefined;
    if (!this.#sources.has(inside)) this.#sources.set(inside, this.#read(inside));
    return this.#sources.get(inside);
  }

  prefetch(paths: readonly string[]): void {
    this.#blobs.prefetch(paths.flatMap((path) => this.#entries.get(path)?.object ?? []));
  }

  #read(path: string): Source | undefined {
    const found = this.#follow(path);
    if (found === 'outside') return refuseLink(this.#notice, path);
    const entry = this.#entries.get(found);
    if (!entry) return this.isLink(path) && !this.#folders.has(found) ? refuseDeadLink(this.#notice, path) : undefined;
    if (entry.kind !== 'file') return undefined;
    const blob = this.#blobs.read(entry.object);
    return blob.size > maxFileBytes ? refuseSize(this.#notice, path, blob.size) : sourceOf(path, blob.bytes, this.#notice);
  }

  #addFolders(path: string): void {
    let name = path;
    for (;;) {
      const folder = posix.dirname(name);
      const known = this.#folders.get(folder);
      if (known) known.add(posix.basename(name));
      else this.#folders.set(folder, new Set([posix.basename(name)]));
      if (known || folder === '.') return;
      name = folder;
    }
  }

  #resolved(path: string): string | undefined {
    const inside = this.relative(path);
    const found = inside === undefined ? 'outside' : this.#follow(inside);
    return found === 'outside' ? undefined : found;
  }

  /** The path with every link on the way followed; a path to nothing stays as it is. */
  #follow(path: string): string {
    if (!this.#hasLinks) return path;
    let rest = path.split('/');
    let done: string[] = [];
    for (let links = 0; rest.length > 0; ) {
      const [name = '', ...others] = rest;
      const here = [...done, name].join('/');
      const entry = this.#entries.get(here);
      if (entry?.kind !== 'link') {
        done = [...done, name];
        rest = others;
        continue;
      }
      const written = this.#blobs.read(entry.object).bytes.toString('utf8');
      const target = posix.isAbsolute(written) ? undefined : this.relative(posix.join(posix.dirname(here), written));
      if (++links > maxLinks || target === undefined) return 'outside';
      rest = [...target.split('/'), ...others].filter((part) => part !== '.');
      done = [];
    }
    return done.join('/') || '.';
  }
}
