import { type Condition } from './condition.ts';
import { type Files } from './files.ts';
import type { Place } from './place.ts';
import type { Resolver } from './resolve.ts';
import type { Task } from './task.ts';
/** What a task leaves behind under the name after `register:`. */
export declare function register(task: Task, { facts }: Place['run']): void;
/** `set_fact`: the value is known to the tasks that follow when the task is sure to run once. */
export declare function setFacts(task: Task, place: Place, condition: Condition, resolver: Resolver): void;
/**
 * `include_vars`: names of a file that is sure to be read get its values; names of a file that might be read are unknown.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/include_vars_module.html
 */
export declare function includeVariables(task: Task, place: Place, condition: Condition, resolver: Resolver, files: Files): void;
