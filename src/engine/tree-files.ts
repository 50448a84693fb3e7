import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import { maxFileBytes, refuse, refuseDeadLink, refuseLink, refuseSize, sourceOf } from './file-text.ts';
import { filesOfRepository } from './git/repository.ts';
import type { Tree } from './tree.ts';
import { walk } from './walk.ts';

/** The files of the working folder. */
export class TreeFiles implements Tree {
  readonly root: string;
  readonly #realRoot: string;
  readonly #notice: (notice: Notice) => void;
  readonly #sources = new Map<string, Source | undefined>();

  /** @throws when the root is not a folder that can be read */
  constructor(root: string, notice: (notice: Notice) => void) {
    this.root = resolve(root);
    this.#realRoot = realpathSync.native(this.root);
    this.#notice = notice;
  }

  relative(path: string): string | undefined {
    const inside = relative(this.root, resolve(this.root, path));
    if (inside.startsWith('..') || isAbsolute(inside)) return undefined;
    return inside.split(sep).join('/') || '.';
  }

  absolute(path: string): string {
    return join(this.root, path);
  }

  isFile(path: string): boolean {
    const inside = this.relative(path);
    return (
      inside !== undefined && this.#isInside(inside) && (statSync(this.absolute(inside), { throwIfNoEntry: false })?.isFile() ?? false)
    );
  }

  isFolder(path: string): boolean {
    const inside = this.relative(path);
    return (
      inside !== undefined && this.#isInside(inside) && (statSync(this.absolute(inside), { throwIfNoEntry: false })?.isDirectory() ?? false)
    );
  }

  list(path: string): readonly string[] {
    if (!this.isFolder(path)) return [];
    try {
      return readdirSync(this.absolute(path)).sort();
    } catch {
      return [];
    }
  }

  isLink(path: string): boolean {
    return lstatSync(this.absolute(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  }

  /** Inside a repository what git tracks or would track, elsewhere what `.gitignore` files leave. */
  pathsBelow(folder: string): readonly string[] {
    return filesOfRepository(this.root, folder) ?? walk(this, folder);
  }

  load(path: string): Source | undefined {
    const inside = this.relative(path);
    if (inside === undefined) return undefined;
    if (this.#sources.has(inside)) return this.#sources.get(inside);
    const source = this.#read(inside);
    this.#sources.set(inside, source);
    return source;
  }

  #read(path: string): Source | undefined {
    const absolute = this.absolute(path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (!stats) {
      // A link to nothing is there, but there is nothing to read.
      return this.isLink(path) ? refuseDeadLink(this.#notice, path) : undefined;
    }
    if (!stats.isFile()) return undefined;
    if (!this.#isInside(path)) return refuseLink(this.#notice, path);
    if (stats.size > maxFileBytes) return refuseSize(this.#notice, path, stats.size);
    let bytes: Buffer;
    try {
      bytes = readFileSync(absolute);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      return refuse(this.#notice, 'unreadable-file', path, `could not be read (${code})`);
    }
    return sourceOf(path, bytes, this.#notice);
  }

  #isInside(path: string): boolean {
    try {
      const real = realpathSync.native(this.absolute(path));
      return real === this.#realRoot || real.startsWith(this.#realRoot.endsWith(sep) ? this.#realRoot : this.#realRoot + sep);
    } catch {
      return false;
    }
  }
}
