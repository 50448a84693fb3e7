import type { Fact, Site } from '../../../facts/declare.ts';
import type { MapNode, Node } from '../../../tree/node.ts';
import type { ReadContext } from '../../format.ts';
import type { Resolver } from '../resolve.ts';
/** A module that a task runs, once: one turn of a loop. */
export interface Invocation {
    readonly site: Site;
    /** The full name of the module. */
    readonly module: string;
    /** Its options with all variables replaced, over the defaults of plays and blocks. */
    readonly options: Node;
    /** The options as they stand in the task, for edits. */
    readonly written: Node;
    /** The task as it stands. */
    readonly task: MapNode;
    readonly resolver: Resolver;
    readonly context: ReadContext;
}
/** Turns what a module does into facts. */
export type Adapter = (invocation: Invocation) => readonly Fact[] | Promise<readonly Fact[]>;
