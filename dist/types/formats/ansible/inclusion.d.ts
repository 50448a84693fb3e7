import type { Place } from './place.ts';
import type { Resolver } from './resolve.ts';
import type { Task } from './task.ts';
import type { Walker } from './walk.ts';
/** The tasks of the file that a task includes; of each file that it may be, where its name is known in part. */
export declare function includeTasks(task: Task, place: Place, resolver: Resolver, walker: Walker): Promise<void>;
/** The role that a task includes. */
export declare function includeRole(task: Task, place: Place, resolver: Resolver, walker: Walker): Promise<void>;
