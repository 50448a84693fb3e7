import { type Node } from '../../tree/node.ts';
import { type Files } from './files.ts';
import { type Layer } from './scope.ts';
/** A role of the tree. */
export interface Role {
    /** What users call it: the name of its folder, or what its metadata says. */
    readonly name: string;
    readonly folder: string;
}
/** The use of a role in a play, or as the dependency of another. */
export interface RoleUse {
    readonly name: string;
    readonly node: Node;
    /** Its parameters: variables given where it is used. */
    readonly parameters: readonly (Layer | undefined)[];
}
/** Finds the roles of a tree and reads their files. */
export declare class Roles {
    #private;
    /** Folders that hold a role: those with a `tasks/main.yml` or other parts of one. */
    readonly all: readonly Role[];
    constructor(files: Files);
    /**
     * The role that a name means when a file names it: next to the file's playbook, in a `roles` folder above it, in an
     * installed collection, or the tree itself when its metadata has that name.
     *
     * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#storing-and-finding-roles
     */
    find(name: string, from: string): Role | undefined;
    /** The role whose file this is. */
    owner(path: string): Role | undefined;
    /** A file of a role by the name that people give without extension: `part(role, 'tasks', 'main')`. */
    part(role: Role, part: 'tasks' | 'handlers', name: string): string | undefined;
    defaults(role: Role, name?: string): Layer | undefined;
    vars(role: Role, name?: string): Layer | undefined;
    dependencies(role: Role): readonly RoleUse[];
}
/**
 * Entries of `roles:` or `dependencies:`: names, or maps with `role` or `name` whose further keys are parameters.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_reuse_roles.html#using-roles-at-the-play-level
 */
export declare function roleUses(list: Node | undefined): readonly RoleUse[];
