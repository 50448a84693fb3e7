import { type Node } from '../../tree/node.ts';
import type { Budget } from './budget.ts';
/**
 * Where a variable can come from, weakest first. Extra variables of the command line would stand above all and are
 * not in the code.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html#understanding-variable-precedence
 */
declare const ranks: readonly ['role defaults', 'group_vars and host_vars', 'play vars', 'vars_prompt', 'vars_files', 'role vars', 'block vars', 'task vars', 'include_vars', 'set_fact and register', 'role parameters', 'include parameters', 'loop variables'];
export type Rank = (typeof ranks)[number];
/** Some variables of one origin. */
export interface Layer {
    readonly rank: Rank;
    /** The value of a variable as written, templates and all; `undefined` where this layer does not have it. */
    find(name: string): Node | undefined;
}
/** The variables that hold at one place of the code, strongest first. */
export declare class Scope {
    #private;
    /** What evaluating may still cost, shared by all scopes of a run. */
    readonly budget: Budget;
    constructor(budget: Budget, layers?: readonly Layer[]);
    /** The same scope with one more layer; of two layers of one rank the later one wins. */
    with(...layers: readonly (Layer | undefined)[]): Scope;
    find(name: string): Node | undefined;
}
/** The entries of a map as variables; `undefined` for anything that holds none. */
export declare function layerOf(rank: Rank, node: Node | undefined): Layer | undefined;
/** Variables that come and go while a play runs. */
export declare class Changing implements Layer {
    #private;
    readonly rank: Rank;
    constructor(rank: Rank, elsewhere?: Map<string, Node>);
    find(name: string): Node | undefined;
    set(name: string, value: Node): void;
    /** The same variables for other hosts, which might have them. This one is done with. */
    forOthers(unclear: (name: string, value: Node) => Node): Changing;
}
export {};
