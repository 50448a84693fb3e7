import type { Node } from '../../tree/node.ts';
import type { Condition } from './condition.ts';
import type { Role } from './roles.ts';
import type { Changing, Scope } from './scope.ts';
/** Where a list of tasks is being read: all that its surroundings say. */
export interface Place {
    /** The file that holds the tasks. */
    readonly file: string;
    /** The playbook whose play runs them; the file itself where no play does. */
    readonly playbook: string;
    /** What users call the holder of the tasks; the first part of their addresses. */
    readonly owner: string;
    readonly role: Role | undefined;
    readonly scope: Scope;
    readonly condition: Condition;
    /** `module_defaults` that hold here, outermost first. */
    readonly moduleDefaults: readonly Node[];
    readonly run: Run;
    /** What a loop over an include adds to the addresses of its tasks. */
    readonly suffix: string;
    /** Files that led here, to catch includes that go round in a circle. */
    readonly way: readonly string[];
}
/** What the tasks of a play leave behind for those after them. */
export interface Run {
    readonly facts: Changing;
    readonly included: Changing;
}
/** What users call the tasks of a file: those of a role by the role, others by the file. */
export declare const ownerOf: (file: string, role: Role | undefined) => string;
