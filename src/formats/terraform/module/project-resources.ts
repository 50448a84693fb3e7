import { itemsOf, type Node, stringOf } from '../../../tree/node.ts';
import type { ModuleInstance } from './instance.ts';
import { type Resource, referenceOf } from './resource.ts';

/** The resources of a root module and all that it calls, and who refers to whom. Looked through when somebody asks. */
export class ProjectResources {
  readonly #modules: readonly ModuleInstance[];
  readonly #byType = new Map<string, readonly Resource[]>();
  readonly #referring = new Map<string, ReadonlyMap<Resource, readonly Resource[]>>();

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

  /** Resources of a type one of whose values refers to this one. @param name - tells what `values` looks at */
  referringTo(target: Resource, type: string, name: string, values: (node: Node) => readonly (Node | undefined)[]): readonly Resource[] {
    const key = `${type} ${name}`;
    let index = this.#referring.get(key);
    if (index === undefined) {
      index = this.#indexed(type, target.type, values);
      this.#referring.set(key, index);
    }
    return index.get(target) ?? [];
  }

  #indexed(
    type: string,
    targetType: string,
    values: (node: Node) => readonly (Node | undefined)[],
  ): ReadonlyMap<Resource, readonly Resource[]> {
    const index = new Map<Resource, Resource[]>();
    for (const resource of this.ofType(type)) {
      const targets = new Set(values(resource.node).flatMap((value) => this.targetsOf(value, targetType)));
      for (const target of targets) index.set(target, [...(index.get(target) ?? []), resource]);
    }
    return index;
  }

  /**
   * The resources of a type that a value, or the items of a list, refers to; by their name or id where that stands there
   * as a plain text.
   */
  targetsOf(value: Node | undefined, type: string): readonly Resource[] {
    if (value === undefined) return [];
    const target = referenceOf(value)?.resource;
    if (target) return target.type === type ? [target] : [];
    if (value.kind === 'list') return itemsOf(value).flatMap((item) => this.targetsOf(item, type));
    const name = stringOf(value);
    const named = name === undefined ? [] : this.ofType(type).filter(({ node }) => stringOf(node.entries.get('name')?.value) === name);
    // Names are unique in a group or network only.
    return named.length === 1 ? named : [];
  }
}
