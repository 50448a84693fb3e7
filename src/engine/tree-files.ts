import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { decode } from './decode.ts';

/** Larger files are generated or data; reading one would take longer than all the rest. */
export const maxFileBytes = 8 * 1024 * 1024;

/**
 * The files below one root. Nothing outside it is ever read: not by `..`, not through a link.
 * Every path here is relative to the root, with `/`.
 */
export class TreeFiles {
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

  /** Relative to the root; `undefined` for a path outside it. An absolute path counts as one of the machine. */
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

  /** Names in a folder, sorted; empty where there is no such folder. */
  list(path: string): readonly string[] {
    if (!this.isFolder(path)) return [];
    try {
      return readdirSync(this.absolute(path)).sort();
    } catch {
      return [];
    }
  }

  /** Is the path itself a link? */
  isLink(path: string): boolean {
    return lstatSync(this.absolute(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  }

  /** The file as text, read once; `undefined` with a notice where it cannot be read, without one where it is not there. */
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
      return this.isLink(path) ? this.#refuse('unreadable-file', path, 'is a link to something that does not exist') : undefined;
    }
    if (!stats.isFile()) return undefined;
    if (!this.#isInside(path))
      return this.#refuse('link-outside-root', path, 'is a link that leads out of the checked folder; it was not followed');
    if (stats.size > maxFileBytes) {
      const size = (stats.size / 1024 / 1024).toFixed(1);
      return this.#refuse('too-large', path, `has ${size} MiB; files over ${maxFileBytes / 1024 / 1024} MiB are not read`);
    }
    let bytes: Buffer;
    try {
      bytes = readFileSync(absolute);
    } catch (error) {
      return this.#refuse('unreadable-file', path, `could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`);
    }
    const text = decode(bytes);
    if ('problem' in text) return this.#refuse('not-text', path, text.problem);
    return new Source(path, text.text);
  }

  #refuse(code: Notice['code'], path: string, problem: string): undefined {
    this.#notice({ code, message: `${path} ${problem}`, lost: true, file: path });
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
