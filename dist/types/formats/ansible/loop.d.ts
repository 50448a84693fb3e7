import { type Node } from '../../tree/node.ts';
import { type Layer, type Scope } from './scope.ts';
/** One turn of a task: what to add to its address, and the variables of the turn. */
export interface Turn {
    readonly suffix: string;
    readonly layer: Layer | undefined;
}
/**
 * The turns of a task: one for each item of a list that is known, else a single one in which the item is unknown.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_loops.html
 */
export declare function turnsOf(task: Node, scope: Scope): readonly Turn[];
