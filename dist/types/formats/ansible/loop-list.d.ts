import { type Node } from '../../tree/node.ts';
/**
 * The list that a loop goes over.
 *
 * @param kind - `loop`, or what follows `with_`
 * @param value - what is written there, resolved
 * @returns `undefined` for lookups that are not followed
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_loops.html#migrating-from-with-x-to-loop
 */
export declare function loopList(kind: string, value: Node): Node | undefined;
