import { entriesOf, get, itemsOf, type Node, stringOf } from '../../../tree/node.ts';
import { type Inventory, InventoryBuilder } from './inventory.ts';

/** Groups inside groups, deeper than people write. */
const maxDepth = 20;

/**
 * An inventory in YAML: groups with `hosts`, `vars` and `children`.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/yaml_inventory.html
 */
export function inventoryOfYaml(path: string, tree: Node | undefined): Inventory {
  const builder = new InventoryBuilder();
  addGroups(builder, tree, undefined, 0);
  return builder.done(path);
}

function addGroups(builder: InventoryBuilder, groups: Node | undefined, parent: string | undefined, depth: number): void {
  if (depth > maxDepth) return;
  for (const { key, value } of entriesOf(groups)) {
    const group = builder.group(key);
    if (parent !== undefined) builder.group(parent).children.add(key);
    const variables = get(value, 'vars');
    if (variables?.kind === 'map') group.variables.push(variables);
    for (const host of entriesOf(get(value, 'hosts'))) builder.host(host.key, key, host.value.kind === 'map' ? host.value : undefined);
    addGroups(builder, get(value, 'children'), key, depth + 1);
  }
}

/**
 * The inventory that Molecule makes for a scenario: its platforms, and what its provisioner says.
 *
 * @see https://ansible.readthedocs.io/projects/molecule/configuration/#provisioner
 */
export function inventoryOfMolecule(path: string, tree: Node | undefined): Inventory {
  const builder = new InventoryBuilder();
  for (const platform of itemsOf(get(tree, 'platforms'))) {
    const name = stringOf(get(platform, 'name'));
    if (name === undefined) continue;
    const groups = itemsOf(get(platform, 'groups')).flatMap((group) => stringOf(group) ?? []);
    for (const group of groups.length > 0 ? groups : ['ungrouped']) builder.host(name, group, undefined);
    for (const child of itemsOf(get(platform, 'children')))
      for (const group of groups) builder.group(group).children.add(stringOf(child) ?? '');
  }
  const given = get(tree, 'provisioner', 'inventory');
  addGroups(builder, get(given, 'hosts'), undefined, 0);
  for (const { key, value } of entriesOf(get(given, 'group_vars'))) if (value.kind === 'map') builder.group(key).variables.push(value);
  for (const { key, value } of entriesOf(get(given, 'host_vars'))) if (value.kind === 'map') builder.host(key, 'ungrouped', value);
  return builder.done(path);
}
