import type { Node } from '../../../tree/node.ts';
import { type Given } from './given.ts';
import type { Surroundings } from './surroundings.ts';
/** A Jinja test: true, false, or `undefined` where nobody can tell. */
export type Test = (of: Node, given: Given, around: Surroundings) => boolean | undefined;
/**
 * Tests whose answer follows from the value and their arguments. Tests of files and of results of tasks are not among
 * them.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-tests and
 * https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tests.html
 */
export declare const tests: Readonly<Record<string, Test>>;
