import type { Node } from '../../../tree/node.ts';
/** Hosts and groups of one inventory, with the variables that are written in it. */
export interface Inventory {
    /** The file that it was read from; `group_vars` and `host_vars` beside it belong to it. */
    readonly path: string;
    readonly groups: ReadonlyMap<string, Group>;
    readonly hosts: ReadonlyMap<string, readonly Node[]>;
}
/** A group as written: its own hosts and the groups inside it. */
export interface Group {
    readonly hosts: ReadonlySet<string>;
    readonly children: ReadonlySet<string>;
    readonly variables: readonly Node[];
}
/** Puts an inventory together, line by line or key by key. */
export declare class InventoryBuilder {
    #private;
    group(name: string): {
        readonly hosts: Set<string>;
        readonly children: Set<string>;
        readonly variables: Node[];
    };
    /** A host, or several that a range stands for, in a group, with variables of its own. */
    host(written: string, group: string, variables: Node | undefined): void;
    done(path: string): Inventory;
}
/** All hosts of a group, those of the groups inside it included; of `all` every host. */
export declare function hostsIn(inventory: Inventory, group: string): ReadonlySet<string>;
/**
 * The groups of a host in the order in which their variables override each other: those higher up first, then by
 * `ansible_group_priority`, then by name. `all` is not among them.
 *
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#how-variables-are-merged
 */
export declare function groupsOf(inventory: Inventory, host: string): readonly string[];
