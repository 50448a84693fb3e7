import type { Fact } from '../../facts/declare.ts';
import { type Node } from '../../tree/node.ts';
import { Budget } from './budget.ts';
import type { Files } from './files.ts';
import { MissingRoles } from './missing-roles.ts';
import { type Place } from './place.ts';
import type { Role, Roles, RoleUse } from './roles.ts';
import { type Layer } from './scope.ts';
/** Which files of a role are meant, where not `main`. */
export interface RoleOptions {
    readonly tasks?: string;
    readonly defaults?: string;
    readonly vars?: string;
}
/** Goes through tasks in the order in which Ansible runs them, and turns those that matter into facts. */
export declare class Walker {
    #private;
    readonly files: Files;
    readonly roles: Roles;
    readonly facts: Fact[];
    /** Files whose tasks some play, role or include has reached. */
    readonly reached: Set<string>;
    readonly missingRoles: MissingRoles;
    /** What evaluating the templates of the whole tree may still cost. */
    readonly budget: Budget;
    constructor(files: Files, roles: Roles);
    /** The firewalls of all runs, once everything has been read. */
    firewalls(): readonly Fact[];
    /** The tasks of a list. */
    tasks(list: Node | undefined, place: Place): Promise<void>;
    /** The tasks of a file, from a place that includes it. */
    file(path: string, from: Place): Promise<void>;
    /** A role: the roles it depends on, its tasks, its handlers. */
    role(use: RoleUse, from: Place, options?: RoleOptions): Promise<void>;
    /** A role that was found. */
    enter(role: Role, use: RoleUse, from: Place, options?: RoleOptions): Promise<void>;
    /** A place inside a role: its variables around what the caller gives. */
    inside(role: Role, from: Place, parameters?: readonly (Layer | undefined)[], names?: RoleOptions): Place;
    /** Tells of a file that a task names and that is not there. */
    missingFile(what: string, place: Place, node: Node): void;
}
