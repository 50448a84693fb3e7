import { type Entry, entriesOf, entryOf, get, isUnset, type MapNode, type Node, stringOf, withStep } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { merge, settled } from './merge.ts';
import type { ModelReader, Scope } from './model.ts';
import { folderOf } from './tree-path.ts';

/** A file's tree in which each service stands on what it extends. */
export function extended(reader: ModelReader, tree: MapNode, file: Source, scope: Scope): MapNode {
  const services = entryOf(tree, 'services');
  if (services?.value.kind !== 'map') return tree;
  const resolver = new Extender(reader);
  const resolved = new Map<string, Entry>();
  for (const entry of entriesOf(services.value)) {
    resolved.set(entry.key, { ...entry, value: resolver.service(entry.key, services.value, file, scope, []) ?? entry.value });
  }
  const value: MapNode = { ...services.value, entries: resolved };
  return { ...tree, entries: new Map(tree.entries).set('services', { ...services, value }) };
}

class Extender {
  readonly #reader: ModelReader;
  readonly #bases = new Map<Source, MapNode | undefined>();

  constructor(reader: ModelReader) {
    this.#reader = reader;
  }

  /** @returns `undefined` where there is no such service */
  service(name: string, services: Node, file: Source, scope: Scope, extending: readonly string[]): Node | undefined {
    const node = entryOf(services, name)?.value;
    const extension = get(node, 'extends');
    if (node?.kind !== 'map' || isUnset(extension)) return node;
    const entries = new Map(node.entries);
    entries.delete('extends');
    const bare: MapNode = { ...node, entries };

    const key = `${file.path}\0${name}`;
    const target = extension.kind === 'map' ? get(extension, 'service') : extension;
    const wanted = stringOf(target);
    if (target === undefined || wanted === undefined) return unknownBase(bare, 'what it extends is not known');
    if (extending.includes(key)) {
      this.#reader.notice({
        code: 'include-cycle',
        message: `services.${name} extends itself, directly or through others; docker compose would refuse it`,
        lost: true,
        file: extension.span.source.path,
        span: extension.span,
      });
      return unknownBase(bare, `services.${name} extends itself`);
    }

    const path = extension.kind === 'map' ? get(extension, 'file') : undefined;
    let base: Node | undefined;
    if (isUnset(path)) base = this.service(wanted, services, file, scope, [...extending, key]);
    else {
      const other = this.#reader.reach(path, scope.folder, `services.${name} extends a service of a file:`);
      if (!other)
        return unknownBase(bare, `${stringOf(path) ?? 'the file'} is not in the tree, and services.${name} extends ${wanted} of it`);
      const inner: Scope = { folder: folderOf(other.path), variables: scope.variables };
      const theirs = this.#servicesOf(other, inner);
      base = theirs && this.service(wanted, theirs, other, inner, [...extending, key]);
    }
    if (base?.kind !== 'map') {
      this.#reader.refuse(`services.${name} extends ${wanted}, which is not there`, target.span.source, target.span, false);
      return unknownBase(bare, `services.${name} extends ${wanted}, which is not there`);
    }
    return onto(settled(base) as MapNode, bare, extension);
  }

  #servicesOf(file: Source, scope: Scope): MapNode | undefined {
    if (!this.#bases.has(file)) {
      const [document] = this.#reader.documents(file, scope);
      const services = get(document, 'services');
      this.#bases.set(file, services?.kind === 'map' ? services : undefined);
    }
    return this.#bases.get(file);
  }
}

/** A service over the one that it extends; what it inherits says so in its trail. */
function onto(base: MapNode, service: MapNode, extension: Node): MapNode {
  const step = { span: extension.span, note: 'inherited through extends' };
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(base)) {
    entries.set(entry.key, service.entries.has(entry.key) ? entry : { ...entry, value: withStep(entry.value, step) });
  }
  const merged = merge({ ...base, entries }, service, ['services', '*']) as MapNode;
  // The service is the one that extends: that is where people look for it.
  return { ...merged, span: service.span };
}

const unknownBase = (service: MapNode, reason: string): MapNode => ({ ...service, rest: reason });
