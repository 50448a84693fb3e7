import { type Node } from '../../tree/node.ts';
import { type Files } from './files.ts';
import type { Place } from './place.ts';
/**
 * The task files that an include may mean: one where its name is known, those that fit where it is known in part.
 * Ansible looks in the role's tasks, beside the including file, and beside the playbook.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbook_pathing.html
 */
export declare function candidatesOf(wanted: Node, place: Place, files: Files): readonly string[];
