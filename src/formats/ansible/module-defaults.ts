import { type Entry, entriesOf, type MapNode, type Node } from '../../tree/node.ts';
import { fullName } from './module-names.ts';

/**
 * Groups of modules that may share defaults, and the modules in them.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_module_defaults.html#module-defaults-groups
 */
const groups: readonly (readonly [RegExp, RegExp])[] = [
  [/^group\/(community\.docker\.)?docker$/, /^community\.docker\./],
  [/^group\/(containers\.podman\.)?podman$/, /^containers\.podman\./],
  [/^group\/(kubernetes\.core\.|community\.kubernetes\.)?k8s$/, /^kubernetes\.core\./],
  [/^group\/((amazon|community)\.aws\.)?aws$/, /^(amazon|community)\.aws\./],
  [/^group\/(azure\.azcollection\.)?azure$/, /^azure\.azcollection\./],
  [/^group\/(google\.cloud\.)?gcp$/, /^google\.cloud\./],
  [/^group\/(openstack\.cloud\.)?(openstack|os)$/, /^openstack\.cloud\./],
];

const concerns = (key: string, module: string): boolean =>
  key.startsWith('group/') ? groups.some(([group, modules]) => group.test(key) && modules.test(module)) : fullName(key) === module;

/**
 * The options of a task over the defaults that plays, blocks and tasks give to its module. Options that are no map
 * could be anything.
 */
export function withDefaults(options: Node, module: string, defaults: readonly Node[]): MapNode {
  const entries = new Map<string, Entry>();
  let rest: string | undefined;
  const add = (node: Node): void => {
    if (node.kind === 'map') {
      for (const entry of node.entries.values()) entries.set(entry.key, entry);
      rest ??= node.rest;
    } else if (node.kind === 'unknown') rest ??= node.reason;
  };
  for (const node of defaults) {
    if (node.kind === 'unknown') add(node);
    // A group comes before a module of it, whatever the order they stand in.
    const own = entriesOf(node).filter(({ key }) => concerns(key, module));
    for (const { value } of own.toSorted((one, other) => Number(other.key.startsWith('group/')) - Number(one.key.startsWith('group/'))))
      add(value);
  }
  add(options);
  return { kind: 'map', entries, span: options.span, ...(rest === undefined ? {} : { rest }) };
}
