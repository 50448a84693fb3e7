import { type Entry, entriesOf, entryOf, get, itemsOf, type MapNode, type Node, stringOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { ReadContext } from '../format.ts';
import { extended } from './extends.ts';
import { asList } from './forms.ts';
import { interpolate } from './interpolate.ts';
import { merge, settled } from './merge.ts';
import { folderOf, inTree } from './tree-path.ts';
import { type Variables, withFiles } from './variables.ts';

/** In which folder paths of a file begin, and what its variables are. */
export interface Scope {
  readonly folder: string;
  readonly variables: Variables;
}

/** What one Compose project says after all files are merged. */
export interface Model {
  readonly tree: MapNode;
  /** Files that were reached through include and extends. */
  readonly reached: ReadonlySet<Source>;
  /** The folder in which paths of a file begin; each file that was read is among them. */
  readonly folders: ReadonlyMap<Source, string>;
}

/** Reads the files of a project, in order, with all that they include and extend. */
export function readModel(files: readonly Source[], scope: Scope, context: ReadContext, notice: (notice: Notice) => void): Model {
  const reader = new ModelReader(context, notice);
  const tree = reader.load(files, scope, []);
  return { tree, reached: reader.reached, folders: reader.folders };
}

/** Collections that an included project brings along. */
const collections = ['services', 'jobs', 'volumes', 'networks', 'secrets', 'configs', 'models'];

export class ModelReader {
  readonly reached = new Set<Source>();
  readonly folders = new Map<Source, string>();
  readonly context: ReadContext;
  readonly notice: (notice: Notice) => void;

  constructor(context: ReadContext, notice: (notice: Notice) => void) {
    this.context = context;
    this.notice = notice;
  }

  load(files: readonly Source[], scope: Scope, including: readonly Source[]): MapNode {
    let model: Node | undefined;
    for (const file of files) {
      for (const document of this.documents(file, scope)) {
        const included = this.#included(document, scope, [...including, ...files]);
        const complete = extended(this, included, file, scope);
        model = model ? merge(model, complete, []) : settled(complete);
      }
    }
    return model?.kind === 'map' ? model : { kind: 'map', entries: new Map(), span: span(files[0] as Source, 0, 0) };
  }

  /** The mappings that a file holds, with variables put in. */
  documents(file: Source, { folder, variables }: Scope): readonly MapNode[] {
    this.folders.set(file, folder);
    return readYaml(file, { version: '1.2', notice: this.notice }).flatMap((document) => {
      const tree = interpolate(document, variables, this.notice);
      if (tree.kind === 'map') return [tree];
      this.refuse('a Compose file is a mapping with services', file, tree.span, true);
      return [];
    });
  }

  refuse(problem: string, file: Source, place: Span, lost: boolean): void {
    const message = `${problem}; docker compose would refuse this file`;
    this.notice({ code: 'schema-violation', message, lost, file: file.path, span: place });
  }

  /** @returns the file, noted as reached from another one; `undefined` with a notice where it cannot be had */
  reach(path: Node, folder: string, use: string): Source | undefined {
    const text = stringOf(path);
    const tell = (code: Notice['code'], message: string): undefined =>
      this.notice({ code, message, lost: true, file: path.span.source.path, span: path.span }) as undefined;
    if (text === undefined)
      return tell('missing-file', `${use} names a file that is not known: ${path.kind === 'unknown' ? path.reason : 'no text'}`);
    if (/^(https?|ssh|git|oci):|^git@|\.git(#|$)/.test(text))
      return tell('unsupported', `${use} ${text} is not in the tree; nothing is downloaded`);
    const inside = inTree(folder, text);
    if (inside === undefined) return tell('missing-file', `${use} ${text} leads out of the checked folder; it was not read`);
    const file = this.context.load(inside);
    if (!file) return tell('missing-file', `${use} ${text} is not there`);
    this.reached.add(file);
    return file;
  }

  /** A document with what its `include` brings: its own definitions go over those. */
  #included(document: MapNode, scope: Scope, including: readonly Source[]): MapNode {
    const include = get(document, 'include');
    const entries = new Map(document.entries);
    entries.delete('include');
    let model: MapNode = { ...document, entries };
    for (const item of itemsOf(include)) {
      const long = item.kind === 'map';
      const paths = long ? get(item, 'path') : item;
      const files = paths ? asList(paths).items.flatMap((path) => this.reach(path, scope.folder, 'the included file') ?? []) : [];
      const [main] = files;
      if (!main) continue;
      if (including.includes(main)) {
        this.notice({
          code: 'include-cycle',
          message: `${main.path} includes itself, directly or through others; docker compose would refuse it`,
          lost: true,
          file: item.span.source.path,
          span: item.span,
        });
        continue;
      }
      const given = long ? stringOf(get(item, 'project_directory')) : undefined;
      const folder = given === undefined ? folderOf(main.path) : (inTree(scope.folder, given) ?? folderOf(main.path));
      const inner: Scope = { folder, variables: this.#variablesOf(item, scope, folder) };
      model = underlaid(model, this.load(files, inner, including));
    }
    return model;
  }

  /** What an included project sees: the variables around it, and those of its own environment files. */
  #variablesOf(item: Node, scope: Scope, folder: string): Variables {
    const named = item.kind === 'map' ? get(item, 'env_file') : undefined;
    const files = named
      ? asList(named).items.flatMap((path) =>
          stringOf(path) === '/dev/null' ? [] : (this.reach(path, scope.folder, 'the environment file') ?? []),
        )
      : [this.context.load(inTree(folder, '.env') as string) ?? []].flat();
    return withFiles(scope.variables, files, this.notice);
  }
}

function underlaid(model: MapNode, imported: MapNode): MapNode {
  const entries = new Map<string, Entry>(model.entries);
  for (const name of collections) {
    const theirs = entryOf(imported, name);
    if (theirs?.value.kind !== 'map') continue;
    const ours = entries.get(name);
    if (!ours) entries.set(name, theirs);
    else {
      const merged = new Map<string, Entry>();
      for (const entry of entriesOf(theirs.value)) {
        const own = entryOf(ours.value, entry.key);
        merged.set(entry.key, own ? { ...own, value: merge(entry.value, own.value, [name, entry.key]) } : entry);
      }
      for (const entry of entriesOf(ours.value)) if (!merged.has(entry.key)) merged.set(entry.key, entry);
      entries.set(name, { ...ours, value: { ...(ours.value as MapNode), entries: merged } });
    }
  }
  return { ...model, entries };
}
