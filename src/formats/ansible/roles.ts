import { entriesOf, get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { ancestors, type Files, folderOf, within } from './files.ts';
import { isTaskKeyword } from './keywords.ts';
import { type Layer, layerOf } from './scope.ts';
import { layerOfFiles, variablesAt } from './variable-files.ts';

/** A role of the tree. */
export interface Role {
  /** What users call it: the name of its folder, or what its metadata says. */
  readonly name: string;
  readonly folder: string;
}

/** The use of a role in a play, or as the dependency of another. */
export interface RoleUse {
  readonly name: string;
  readonly node: Node;
  /** Its parameters: variables given where it is used. */
  readonly parameters: readonly (Layer | undefined)[];
}

/** Finds the roles of a tree and reads their files. */
export class Roles {
  readonly #files: Files;
  readonly #configurations: readonly Configuration[];
  /** Folders that hold a role: those with a `tasks/main.yml` or other parts of one. */
  readonly all: readonly Role[];

  constructor(files: Files) {
    this.#files = files;
    this.#configurations = files.of('configuration').map(configurationOf);
    const folders = new Set<string>();
    for (const { path } of files.kinds.keys()) {
      const role = /^(.*?)(?:tasks|handlers|defaults|meta)\/main\.ya?ml$/.exec(path)?.[1];
      if (role !== undefined) folders.add(role.replace(/\/$/, '') || '.');
      const inRoles = /^((?:.*\/)?roles\/[^/]+)\/(?:tasks|handlers|defaults|vars|meta)\//.exec(path)?.[1];
      if (inRoles !== undefined) folders.add(inRoles);
    }
    this.all = [...folders].sort().map((folder) => ({ folder, name: this.#nameOf(folder) }));
  }

  /**
   * The role that a name means when a file names it: next to the file's playbook, in a `roles` folder above it, in an
   * installed collection, or the tree itself when its metadata has that name.
   *
   * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#storing-and-finding-roles
   */
  find(name: string, from: string): Role | undefined {
    const folder = folderOf(from);
    const [namespace, collection, role] = name.split('.');
    const places = [
      ...ancestors(folder).flatMap((one) => [within(one, `roles/${name}`), within(one, name)]),
      ...this.#configurations.flatMap(({ roles }) => roles.map((one) => within(one, name))),
      ...(role === undefined
        ? []
        : ancestors(folder).flatMap((one) => [
            within(one, `collections/ansible_collections/${namespace}/${collection}/roles/${role}`),
            within(one, `ansible_collections/${namespace}/${collection}/roles/${role}`),
            within(one, `roles/${role}`),
          ])),
      ...this.#configurations.flatMap(({ collections }) =>
        collections.map((one) => within(one, `ansible_collections/${namespace}/${collection}/roles/${role}`)),
      ),
    ];
    const found = places.map((place) => this.all.find((one) => one.folder === place)).find((one) => one !== undefined);
    return found ?? this.all.find((one) => this.#published(one).includes(name));
  }

  /** The role whose file this is. */
  owner(path: string): Role | undefined {
    return this.all
      .filter(({ folder }) => folder === '.' || path.startsWith(`${folder}/`))
      .filter(({ folder }) => /^(tasks|handlers|defaults|vars|meta)\//.test(folder === '.' ? path : path.slice(folder.length + 1)))
      .toSorted((one, other) => other.folder.length - one.folder.length)[0];
  }

  /** A file of a role by the name that people give without extension: `part(role, 'tasks', 'main')`. */
  part(role: Role, part: 'tasks' | 'handlers', name: string): string | undefined {
    const path = within(role.folder, `${part}/${name}`);
    return /\.ya?ml$/.test(name) ? this.#files.first(path) : this.#files.first(`${path}.yml`, `${path}.yaml`, path);
  }

  defaults(role: Role, name = 'main'): Layer | undefined {
    return layerOfFiles('role defaults', variablesAt(this.#files, within(role.folder, `defaults/${bare(name)}`)));
  }

  vars(role: Role, name = 'main'): Layer | undefined {
    return layerOfFiles('role vars', variablesAt(this.#files, within(role.folder, `vars/${bare(name)}`)));
  }

  dependencies(role: Role): readonly RoleUse[] {
    return roleUses(get(this.#metadata(role), 'dependencies'));
  }

  #metadata(role: Role): Node | undefined {
    const path = this.#files.first(within(role.folder, 'meta/main.yml'), within(role.folder, 'meta/main.yaml'));
    return path === undefined ? undefined : this.#files.tree(path);
  }

  #nameOf(folder: string): string {
    const own = folder.slice(folder.lastIndexOf('/') + 1);
    if (own !== '.' && /(^|\/)roles\/[^/]+$/.test(folder)) return own;
    return stringOf(get(this.#metadata({ name: own, folder }), 'galaxy_info', 'role_name')) ?? own;
  }

  /** Names under which Galaxy knows a role: `role`, `namespace.role`, `author.role`. */
  #published(role: Role): readonly string[] {
    const info = get(this.#metadata(role), 'galaxy_info');
    const name =
      stringOf(get(info, 'role_name')) ?? (role.folder === '.' ? undefined : role.folder.slice(role.folder.lastIndexOf('/') + 1));
    if (name === undefined) return [];
    const owners = [stringOf(get(info, 'namespace')), stringOf(get(info, 'author'))];
    return [name, ...owners.flatMap((owner) => (owner === undefined ? [] : `${owner}.${name}`))];
  }
}

const bare = (name: string): string => name.replace(/\.ya?ml$/, '');

/**
 * Entries of `roles:` or `dependencies:`: names, or maps with `role` or `name` whose further keys are parameters.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#using-roles-at-the-play-level
 */
export function roleUses(list: Node | undefined): readonly RoleUse[] {
  return itemsOf(list).flatMap((node) => {
    const name = stringOf(node) ?? stringOf(get(node, 'role')) ?? stringOf(get(node, 'name'));
    if (name === undefined) return [];
    const given = entriesOf(node).filter(({ key }) => !isTaskKeyword(key) && key !== 'role');
    const parameters: Node = { kind: 'map', entries: new Map(given.map((entry) => [entry.key, entry])), span: node.span };
    return [{ name, node, parameters: [layerOf('role parameters', parameters), layerOf('role parameters', get(node, 'vars'))] }];
  });
}
