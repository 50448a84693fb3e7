import { type Node } from '../../tree/node.ts';
import type { Resolver } from './resolve.ts';
/** Under which condition something happens: `never`, or the conditions that stand over it, as written. */
export type Condition = 'never' | readonly string[];
export declare const always: Condition;
/**
 * The condition under which a task or block happens: what stands over it, its `when`, and the tag `never`, which keeps
 * it from running unless another of its tags is asked for.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tags.html#always-and-never
 */
export declare function conditionOf(node: Node, outer: Condition, resolver: Resolver): Condition;
/** The conditions as one phrase; `undefined` where there is none. */
export declare function phrase(condition: Condition): string | undefined;
