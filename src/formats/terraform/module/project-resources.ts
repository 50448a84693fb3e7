import { itemsOf, type Node, stringOf } from '../../../tree/node.ts';
import type { ModuleInstance } from './instance.ts';
import { type Resource, referenceOf } from './resource.ts';

/** The resources of a root module and of all that it calls, and who refers to whom. */
export class ProjectResources {
  readonly #modules: readonly ModuleInstance[];
  readonly #byType = new Map<string, readonly Resource[]>();
  readonly #groups = new Map<string, ReadonlyMap<unknown, readonly Resource[]>>();

  constructor(modules: readonly ModuleInstance[]) {
    this.#modules = modules;
  }

  ofType(type: string): readonly Resource[] {
    let found = this.#byType.get(type);
    if (found === undefined) {
      found = this.#modules.flatMap((module) => module.allResources((one) => one === type));
      this.#byType.set(type, found);
    }
    return found;
  }

  /**
   * Resources of a type by what they have in common, such as the resource that they refer to.
   *
   * @param way - what `keysOf` looks at, in a word: it is asked once
   */
  grouped<K>(type: string, way: string, keysOf: (resource: Resource) => readonly K[]): ReadonlyMap<K, readonly Resource[]> {
    const id = `${type} ${way}`;
    const known = this.#groups.get(id) as ReadonlyMap<K, readonly Resource[]> | undefined;
    if (known) return known;
    const groups = new Map<K, Resource[]>();
    for (const resource of this.ofType(type)) {
      for (const key of new Set(keysOf(resource))) {
        const group = groups.get(key);
        if (group) group.push(resource);
        else groups.set(key, [resource]);
      }
    }
    this.#groups.set(id, groups);
    return groups;
  }

  /** The resources of a type that a value or the items of a list refer to; for a plain text, the one of that name. */
  targetsOf(value: Node | undefined, type: string): readonly Resource[] {
    if (value === undefined) return [];
    const target = referenceOf(value)?.resource;
    if (target) return target.type === type ? [target] : [];
    if (value.kind === 'list') return itemsOf(value).flatMap((item) => this.targetsOf(item, type));
    const name = stringOf(value);
    const named = (name === undefined ? undefined : this.#named(type).get(name)) ?? [];
    // A name is unique only in a network or group of resources.
    return named.length === 1 ? named : [];
  }

  #named(type: string): ReadonlyMap<string, readonly Resource[]> {
    return this.grouped(type, 'own name', ({ node }) => {
      const name = stringOf(node.entries.get('name')?.value);
      return name === undefined ? [] : [name];
    });
  }
}
