import { itemsOf, type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { ReadContext } from '../format.ts';
import { type Kind, kinds } from './claim.ts';

/** The files of the tree as Ansible sees them: what each is, and each parsed once. */
export class Files {
  readonly context: ReadContext;
  readonly kinds: ReadonlyMap<Source, Kind>;
  readonly #paths: ReadonlySet<string>;
  readonly #trees = new Map<string, Node | undefined>();

  constructor(sources: readonly Source[], context: ReadContext) {
    this.context = context;
    this.kinds = kinds(sources);
    this.#paths = new Set(sources.map((source) => source.path));
  }

  /** Files of one kind, in the order of their paths. */
  of(kind: Kind): readonly Source[] {
    return [...this.kinds].flatMap(([source, one]) => (one === kind ? [source] : []));
  }

  /** Was the file claimed, or is it there? Asking for what was claimed costs nothing. */
  has(path: string): boolean {
    return this.#paths.has(path) || this.context.isFile(path);
  }

  /** The first of some paths that is there. */
  first(...paths: readonly string[]): string | undefined {
    return paths.find((path) => this.has(path));
  }

  /** The tree of a file, its lists put together where several documents hold lists; `undefined` where there is none, it is empty, encrypted or cannot be read. */
  tree(path: string): Node | undefined {
    if (!this.#trees.has(path)) this.#trees.set(path, this.#parse(path));
    return this.#trees.get(path);
  }

  /** Is the file one that `ansible-vault` encrypted as a whole? */
  isVault(path: string): boolean {
    return /^\s*\$ANSIBLE_VAULT;/.test(this.context.load(path)?.text ?? '');
  }

  #parse(path: string): Node | undefined {
    const source = this.context.load(path);
    if (!source || this.isVault(path)) return undefined;
    // PyYAML reads YAML 1.1.
    const [first, ...others] = readYaml(source, { version: '1.1', notice: this.context.notice });
    return first?.kind === 'list' ? { ...first, items: [first, ...others].flatMap(itemsOf) } : first;
  }
}

/** A path relative to a folder, made relative to the root; `..` is resolved by whoever loads it. */
export function within(folder: string, path: string): string {
  if (path.startsWith('/')) return path;
  const parts: string[] = folder === '.' || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}

/** The folder of a file; `.` for the root. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** A folder and those above it, up to the root. */
export function ancestors(folder: string): readonly string[] {
  const found = [folder];
  for (let at = folder; at !== '.'; ) {
    at = folderOf(at);
    found.push(at);
  }
  return found;
}
