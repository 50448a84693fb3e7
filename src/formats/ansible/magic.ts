import { type Node, unknownNode } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';

/**
 * Names that Ansible itself gives a value while it runs.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/special_variables.html
 */
const magic = new Set([
  'environment',
  'group_names',
  'groups',
  'hostvars',
  'inventory_dir',
  'inventory_file',
  'inventory_hostname',
  'inventory_hostname_short',
  'lookup',
  'now',
  'play_hosts',
  'playbook_dir',
  'q',
  'query',
  'role_name',
  'role_path',
  'vars',
]);

/** Why a name that the code gives no value has one when the play runs; `undefined` for any other name. */
export function runtimeValue(name: string, span: Span): Node | undefined {
  if (name === 'item') return unknownNode('{{ item }} comes from a loop that is known only when the play runs', span);
  // A name that says where the value is: in a file that nobody here can read.
  if (/^_*vault_/.test(name)) return unknownNode(`{{ ${name} }} comes from a vault`, span, { secret: true });
  // Gathered facts and connection variables all carry the prefix.
  if (name.startsWith('ansible_')) return unknownNode(`{{ ${name} }} is a fact of the host`, span);
  return magic.has(name) ? unknownNode(`{{ ${name} }} is known only when the play runs`, span) : undefined;
}
