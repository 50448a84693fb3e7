import type { Site } from '../../facts/declare.ts';
import { type Task as TaskFact } from '../../facts/task.ts';
import { type Node } from '../../tree/node.ts';
/**
 * Tasks that show a credential in their report: on the screen, in callbacks, in the system log of the machine. Modules
 * hide options that their authors marked as credentials; a command, a line of a file and the body of a request they
 * cannot know to be one.
 *
 * @param inherited - `no_log` of the play or block around the tasks
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/logging.html#protecting-sensitive-data-with-no-log
 */
export declare function logFacts(tasks: Node | undefined, file: Site, inherited?: Node): readonly TaskFact[];
