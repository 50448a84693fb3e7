import type { Node, ScalarNode } from '../../tree/node.ts';
/**
 * Options in one line: `name=web image=nginx:1.27`. Values may be quoted, and templates may hold spaces. Words before
 * the first option go by the name that Ansible gives them, `_raw_params`.
 *
 * @returns the scalar itself where it holds no option
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/YAMLSyntax.html (key=value)
 */
export declare function freeForm(node: ScalarNode): Node;
