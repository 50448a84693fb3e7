import { entryOf, type Node, unknownNode } from '../../tree/node.ts';
import { ancestors, type Files, folderOf, within } from './files.ts';
import { hostsMatching } from './inventory/host-pattern.ts';
import { readIni } from './inventory/ini.ts';
import { groupsOf, type Inventory } from './inventory/inventory.ts';
import { inventoryOfMolecule, inventoryOfYaml } from './inventory/yaml-inventory.ts';
import type { Layer } from './scope.ts';
import { variablesAt } from './variable-files.ts';
import { sameText } from './written.ts';

/** The variables of one host, weakest first. Hosts that have the same ones share one. */
type Profile = readonly Node[];

/** More hosts than this that differ from each other are looked at no further. */
const maxProfiles = 500;

const local = /^(localhost|127\.0\.0\.1|::1)$/;

/** The variables that inventories, `group_vars` and `host_vars` give to hosts. */
export class Hosts {
  readonly #files: Files;
  readonly #inventories: readonly Inventory[];
  /** Folders that hold `group_vars` or `host_vars`. */
  readonly #holders: readonly string[];
  readonly #layers = new Map<string, Layer | undefined>();
  readonly #variables = new Map<string, readonly Node[]>();

  constructor(files: Files) {
    this.#files = files;
    const holders = new Set<string>();
    for (const { path } of files.kinds.keys()) {
      const folder = /^(.*?)\/?(?:group_vars|host_vars)\//.exec(path)?.[1];
      if (folder !== undefined) holders.add(folder === '' ? '.' : folder);
    }
    // A folder whose only file is `all`, without extension, need not be among the claimed ones.
    for (const [{ path }, kind] of files.kinds) if (/^(playbook|inventory|inventory in INI form)$/.test(kind)) holders.add(folderOf(path));
    this.#holders = [...holders].sort();
    this.#inventories = [
      ...files.of('inventory').map((source) => inventoryOfYaml(source.path, files.tree(source.path))),
      ...files.of('inventory in INI form').map(readIni),
    ];
  }

  /**
   * What hosts of a play bring along. A variable that differs between them, or between inventories, is not known.
   *
   * @param path - the playbook or role file
   * @param pattern - what `hosts:` says; `undefined` where no play is known
   */
  layer(path: string, pattern: string | undefined): Layer | undefined {
    const key = `${folderOf(path)}\n${pattern ?? '\0'}`;
    if (!this.#layers.has(key)) this.#layers.set(key, this.#layer(folderOf(path), pattern));
    return this.#layers.get(key);
  }

  #layer(folder: string, pattern: string | undefined): Layer | undefined {
    const profiles = pattern === undefined ? [] : this.#profiles(folder, pattern);
    const find = profiles.length > 0 ? (name: string) => agreed(name, profiles) : this.#guess(folder, pattern);
    const values = new Map<string, Node | undefined>();
    return {
      rank: 'group_vars and host_vars',
      find: (name) => {
        if (!values.has(name)) values.set(name, find(name));
        return values.get(name);
      },
    };
  }

  /** Of each inventory those that a play in this folder could run with: Molecule's own one for a scenario, else all others. */
  #inventoriesFor(folder: string): readonly Inventory[] {
    const scenario = /(^|\/)molecule\/[^/]+$/.test(folder)
      ? this.#files.of('molecule').find((source) => folderOf(source.path) === folder)
      : undefined;
    return scenario ? [inventoryOfMolecule(scenario.path, this.#files.tree(scenario.path))] : this.#inventories;
  }

  #profiles(folder: string, pattern: string): readonly Profile[] {
    const found = new Map<string, Profile>();
    for (const inventory of this.#inventoriesFor(folder)) {
      const hosts = hostsMatching(pattern, inventory);
      if (!hosts) return [];
      for (const host of hosts) {
        if (found.size > maxProfiles) return [];
        const groups = groupsOf(inventory, host);
        const hasOwn = (inventory.hosts.get(host) ?? []).length > 0 || this.#hasHostFile(host, folder, inventory);
        const key = `${inventory.path}\n${groups.join('\n')}\n${hasOwn ? `\0${host}` : ''}`;
        if (!found.has(key)) found.set(key, this.#profile(host, groups, inventory, folder));
      }
    }
    // Ansible adds localhost where a play names it and no inventory has it; it is in no group.
    if (found.size === 0 && local.test(pattern)) return [this.#profile(pattern, [], undefined, folder)];
    return [...found.values()];
  }

  /** @see https://docs.ansible.com/ansible/latest/reference_appendices/config.html#variable-precedence */
  #profile(host: string, groups: readonly string[], inventory: Inventory | undefined, folder: string): Profile {
    const beside = this.#besideInventory(folder, inventory);
    const own = (name: string): readonly Node[] => inventory?.groups.get(name)?.variables ?? [];
    const files = (folders: readonly string[], part: string): readonly Node[] =>
      folders.flatMap((one) => this.#variablesAt(within(one, part)));
    return [
      ...own('all'),
      ...groups.flatMap(own),
      ...files(beside, 'group_vars/all'),
      ...files([folder], 'group_vars/all'),
      ...groups.flatMap((group) => files(beside, `group_vars/${group}`)),
      ...groups.flatMap((group) => files([folder], `group_vars/${group}`)),
      ...(inventory?.hosts.get(host) ?? []),
      ...files(beside, `host_vars/${host}`),
      ...files([folder], `host_vars/${host}`),
    ];
  }

  /** Folders whose variables belong to an inventory: its own, and those above a playbook, where an inventory often is that nobody commits. */
  #besideInventory(folder: string, inventory: Inventory | undefined): readonly string[] {
    const above = ancestors(folder).filter((one) => one !== folder && this.#holders.includes(one));
    const own = inventory ? folderOf(inventory.path) : undefined;
    const known = inventory ? above.filter((one) => !this.#inventories.some(({ path }) => folderOf(path) === one && one !== own)) : above;
    return [...known.toReversed().filter((one) => one !== own), ...(own === undefined || own === folder ? [] : [own])];
  }

  #hasHostFile(host: string, folder: string, inventory: Inventory): boolean {
    return [folder, ...this.#besideInventory(folder, inventory)].some(
      (one) => this.#variablesAt(within(one, `host_vars/${host}`)).length > 0,
    );
  }

  #variablesAt(path: string): readonly Node[] {
    const known = this.#variables.get(path) ?? (this.#holders.includes(holderOf(path)) ? variablesAt(this.#files, path) : []);
    this.#variables.set(path, known);
    return known;
  }

  /**
   * What can be said without an inventory that has the hosts: what all hosts have, and what a group has by whose name
   * the play calls its hosts, where no other group or host says something else.
   */
  #guess(folder: string, pattern: string | undefined): (name: string) => Node | undefined {
    const near = new Set(ancestors(folder));
    const inventories = this.#inventoriesFor(folder);
    const folders = this.#holders.filter(
      (one) => near.has(one) || inventories.some(({ path }) => folderOf(path) === one) || /(^|\/)inventor(y|ies)(\/|$)/.test(one),
    );
    const all: Node[] = inventories.flatMap(({ groups }) => groups.get('all')?.variables ?? []);
    const special: { readonly name: string; readonly variables: Node }[] = [];
    for (const { groups, hosts } of inventories) {
      for (const [name, group] of groups) if (name !== 'all') special.push(...group.variables.map((variables) => ({ name, variables })));
      for (const [name, variables] of hosts) special.push(...variables.map((one) => ({ name, variables: one })));
    }
    for (const holder of folders) {
      all.push(...this.#variablesAt(within(holder, 'group_vars/all')));
      for (const part of ['group_vars', 'host_vars']) {
        const names = new Set(this.#files.context.list(within(holder, part)).map((name) => name.replace(/\.(ya?ml|json)$/, '')));
        for (const name of names) {
          if (part === 'group_vars' && name === 'all') continue;
          special.push(...this.#variablesAt(within(holder, `${part}/${name}`)).map((variables) => ({ name, variables })));
        }
      }
    }
    return (name) => guessed(name, all, special, pattern);
  }
}

const holderOf = (path: string): string => folderOf(folderOf(path));

const valueIn = (variables: Node, name: string): Node | undefined => entryOf(variables, name)?.value;

const lastIn = (maps: readonly Node[], name: string): Node | undefined => {
  for (let index = maps.length - 1; index >= 0; index--) {
    const value = valueIn(maps[index] as Node, name);
    if (value) return value;
  }
  return undefined;
};

/** The value that all hosts have alike. */
function agreed(name: string, profiles: readonly Profile[]): Node | undefined {
  const values = profiles.map((profile) => lastIn(profile, name));
  const [first] = values;
  if (values.every((value) => value === first)) return first;
  const some = values.find((value) => value !== undefined) as Node;
  return values.every((value) => value !== undefined && sameText(value, some)) ? some : differs(name, some);
}

function guessed(
  name: string,
  all: readonly Node[],
  special: readonly { readonly name: string; readonly variables: Node }[],
  pattern: string | undefined,
): Node | undefined {
  const having = special.filter(({ variables }) => valueIn(variables, name));
  const own = having.filter((one) => one.name === pattern);
  const relevant =
    own.length === having.length && own.length > 0 ? own.map(({ variables }) => variables) : having.length === 0 ? all : undefined;
  const values = (relevant ?? []).flatMap((variables) => valueIn(variables, name) ?? []);
  const last = values.at(-1);
  if (last && values.every((value) => sameText(value, last))) return last;
  const some = last ?? having.map(({ variables }) => valueIn(variables, name)).at(-1);
  return some && differs(name, some);
}

const differs = (name: string, value: Node): Node => unknownNode(`{{ ${name} }} differs from host to host`, value.span);
