import type { Node } from '../../../tree/node.ts';

/** Hosts and groups of one inventory, with the variables that are written in it. */
export interface Inventory {
  /** The file that it was read from; `group_vars` and `host_vars` beside it belong to it. */
  readonly path: string;
  readonly groups: ReadonlyMap<string, Group>;
  readonly hosts: ReadonlyMap<string, readonly Node[]>;
}

/** A group as written: its own hosts and the groups inside it. */
export interface Group {
  readonly hosts: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly variables: readonly Node[];
}

/** More hosts than this are a mistake or an attack. */
const maxHosts = 10_000;

/** Puts an inventory together, line by line or key by key. */
export class InventoryBuilder {
  readonly #groups = new Map<string, { hosts: Set<string>; children: Set<string>; variables: Node[] }>();
  readonly #hosts = new Map<string, Node[]>();

  group(name: string): { readonly hosts: Set<string>; readonly children: Set<string>; readonly variables: Node[] } {
    const group = this.#groups.get(name) ?? { hosts: new Set(), children: new Set(), variables: [] };
    this.#groups.set(name, group);
    return group;
  }

  /** A host, or several that a range stands for, in a group, with variables of its own. */
  host(written: string, group: string, variables: Node | undefined): void {
    for (const name of namesOf(written)) {
      if (this.#hosts.size >= maxHosts) return;
      const known = this.#hosts.get(name) ?? [];
      this.#hosts.set(name, variables ? [...known, variables] : known);
      this.group(group).hosts.add(name);
    }
  }

  done(path: string): Inventory {
    return { path, groups: this.#groups, hosts: this.#hosts };
  }
}

/**
 * The hosts that a name with ranges stands for: `web[01:03].example.org`, `db-[a:c]`, `n[0:10:5]`.
 *
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#adding-ranges-of-hosts
 */
function namesOf(written: string): readonly string[] {
  const range = /\[(?:(\d+):(\d+)(?::(\d+))?|([a-zA-Z]):([a-zA-Z])(?::(\d+))?)\]/.exec(written);
  if (!range) return [written];
  const [whole, from, to, step, first, last, letterStep] = range;
  const isLetters = first !== undefined;
  const start = isLetters ? first.charCodeAt(0) : Number(from);
  const end = isLetters ? (last ?? first).charCodeAt(0) : Number(to);
  const by = Math.max(1, Number(step ?? letterStep ?? 1));
  const count = Math.min(maxHosts, Math.max(0, Math.floor((end - start) / by) + 1));
  return Array.from({ length: count }, (_, index) => start + index * by)
    .map((value) => (isLetters ? String.fromCharCode(value) : String(value).padStart(from?.length ?? 0, '0')))
    .flatMap((text) => namesOf(written.replace(whole, () => text)))
    .slice(0, maxHosts);
}

/** All hosts of a group, those of the groups inside it included; of `all` every host. */
export function hostsIn(inventory: Inventory, group: string): ReadonlySet<string> {
  if (group === 'all') return new Set(inventory.hosts.keys());
  const found = new Set<string>();
  for (const name of groupsBelow(inventory, group)) for (const host of inventory.groups.get(name)?.hosts ?? []) found.add(host);
  return found;
}

function groupsBelow(inventory: Inventory, group: string): ReadonlySet<string> {
  const found = new Set([group]);
  for (const name of found) for (const child of inventory.groups.get(name)?.children ?? []) found.add(child);
  return found;
}

/**
 * The groups of a host in the order in which their variables override each other: those higher up first, then by
 * `ansible_group_priority`, then by name. `all` is not among them.
 *
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#how-variables-are-merged
 */
export function groupsOf(inventory: Inventory, host: string): readonly string[] {
  const own = [...inventory.groups].flatMap(([name, group]) => (group.hosts.has(host) ? [name] : []));
  const found = new Set(own);
  for (const name of found) for (const [parent, group] of inventory.groups) if (group.children.has(name)) found.add(parent);
  const depths = depthsOf(inventory);
  const priority = (name: string): number => priorityOf(inventory.groups.get(name));
  return [...found]
    .filter((name) => name !== 'all')
    .sort(
      (one, other) =>
        (depths.get(one) ?? 1) - (depths.get(other) ?? 1) || priority(one) - priority(other) || (one < other ? -1 : one > other ? 1 : 0),
    );
}

/** How deep a group stands below `all`, by its longest way. */
function depthsOf({ groups }: Inventory): ReadonlyMap<string, number> {
  const depths = new Map([...groups.keys()].map((name) => [name, 1]));
  // A circle of groups, which Ansible refuses, must not go on for ever.
  for (let round = 0; round < Math.min(groups.size, 50); round++) {
    for (const [name, { children }] of groups) {
      if (name === 'all') continue;
      for (const child of children) depths.set(child, Math.max(depths.get(child) ?? 1, (depths.get(name) ?? 1) + 1));
    }
  }
  return depths;
}

function priorityOf(group: Group | undefined): number {
  const node = group?.variables
    .map((map) => (map.kind === 'map' ? map.entries.get('ansible_group_priority')?.value : undefined))
    .findLast(Boolean);
  return node?.kind === 'scalar' ? Number(node.value) || 1 : 1;
}
