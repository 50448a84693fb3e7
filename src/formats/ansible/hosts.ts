import { entriesOf, entryOf, get, itemsOf, type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { ancestors, type Files, folderOf } from './files.ts';
import type { Layer } from './scope.ts';
import { variablesAt } from './variable-files.ts';

/** Variables that some group of hosts, or one host, has. */
interface Definitions {
  /** `all`, another group, or a host. */
  readonly name: string;
  readonly scope: 'all' | 'group' | 'host';
  readonly variables: Node;
}

/** The variables that inventories, `group_vars` and `host_vars` give to hosts. */
export class Hosts {
  readonly #files: Files;
  readonly #folders: readonly string[];
  readonly #definitions = new Map<string, readonly Definitions[]>();

  constructor(files: Files) {
    this.#files = files;
    const folders = new Set<string>();
    for (const { path } of files.kinds.keys()) {
      const folder = /^((?:.*\/)?(?:group_vars|host_vars))\//.exec(path)?.[1];
      if (folder !== undefined) folders.add(folder);
    }
    // A folder whose only file is `all`, without extension, is not among the claimed ones.
    for (const [{ path }, kind] of files.kinds) {
      if (kind !== 'playbook' && kind !== 'inventory') continue;
      const here = folderOf(path);
      for (const name of ['group_vars', 'host_vars']) folders.add(here === '.' ? name : `${here}/${name}`);
    }
    this.#folders = [...folders].sort();
  }

  /**
   * What hosts of a play bring along. A variable that only some hosts have, or that differs between them, is known for
   * a play only when it names one group that has it and no other does.
   *
   * @param path - the playbook or role file; folders beside and above it and those of inventories count
   * @param pattern - what `hosts:` says; `undefined` where no play is known
   */
  layer(path: string, pattern: string | undefined): Layer | undefined {
    const near = new Set(ancestors(folderOf(path)));
    const all = this.#folders.filter((folder) => near.has(folderOf(folder)) || this.#isInventory(folderOf(folder)));
    const definitions = [...this.#inventories(), ...all.flatMap((folder) => this.#of(folder))];
    if (definitions.length === 0) return undefined;
    return { rank: 'group_vars and host_vars', find: (name) => decide(name, definitions, pattern) };
  }

  #isInventory(folder: string): boolean {
    return /(^|\/)inventor(y|ies)(\/|$)/.test(folder) || this.#files.of('inventory').some((source) => folderOf(source.path) === folder);
  }

  #of(folder: string): readonly Definitions[] {
    const known = this.#definitions.get(folder);
    if (known) return known;
    const isHosts = folder.endsWith('host_vars');
    const names = new Set(this.#files.context.list(folder).map((name) => name.replace(/\.(ya?ml|json)$/, '')));
    const found = [...names].flatMap((name) =>
      variablesAt(this.#files, `${folder}/${name}`).map(
        (variables): Definitions => ({ name, scope: isHosts ? 'host' : name === 'all' ? 'all' : 'group', variables }),
      ),
    );
    this.#definitions.set(folder, found);
    return found;
  }

  #inventories(): readonly Definitions[] {
    return this.#files.of('inventory').flatMap((source) => groupsOf(this.#files.tree(source.path), 0));
  }
}

/**
 * Groups of an inventory in YAML with the variables written in it.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/yaml_inventory.html
 */
function groupsOf(groups: Node | undefined, depth: number): readonly Definitions[] {
  if (depth > 20) return [];
  return entriesOf(groups).flatMap(({ key, value }) => {
    const variables = get(value, 'vars');
    const own: Definitions[] = variables?.kind === 'map' ? [{ name: key, scope: key === 'all' ? 'all' : 'group', variables }] : [];
    const hosts = entriesOf(get(value, 'hosts')).flatMap((host): Definitions[] =>
      host.value.kind === 'map' ? [{ name: host.key, scope: 'host', variables: host.value }] : [],
    );
    return [...own, ...hosts, ...groupsOf(get(value, 'children'), depth + 1)];
  });
}

function decide(name: string, definitions: readonly Definitions[], pattern: string | undefined): Node | undefined {
  const having = definitions.filter(({ variables }) => entryOf(variables, name));
  if (having.length === 0) return undefined;
  const value = ({ variables }: Definitions): Node => entryOf(variables, name)?.value as Node;
  const special = having.filter(({ scope }) => scope !== 'all');
  const own = special.filter((one) => one.name === pattern);
  const relevant = special.length === 0 ? having : own.length === special.length ? own : undefined;
  const last = (relevant ?? having).at(-1) as Definitions;
  const written = new Set((relevant ?? []).map((one) => textOfNode(value(one))));
  if (relevant && written.size === 1) return value(last);
  return unknownNode(`{{ ${name} }} differs from host to host`, value(last).span);
}

/** What tells whether two values are written alike. */
function textOfNode(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return `${typeof node.value}:${node.text}`;
    case 'list':
      return `[${itemsOf(node).map(textOfNode).join(',')}]`;
    case 'map':
      return `{${entriesOf(node)
        .map((entry) => `${entry.key}=${textOfNode(entry.value)}`)
        .join(',')}}`;
    case 'unknown':
      return stringOf(node) ?? node.reason;
  }
}
