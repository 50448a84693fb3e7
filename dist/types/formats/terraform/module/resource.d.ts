import type { Site } from '../../../facts/declare.ts';
import { type MapNode, type Node } from '../../../tree/node.ts';
import { type Span } from '../../../tree/span.ts';
import type { Block } from '../syntax/body.ts';
import type { ModuleInstance } from './instance.ts';
import { type Copy } from './repetition.ts';
/** A resource as far as its block decides it: one instance, or one that stands for those that nobody can tell. */
export declare class Resource {
    #private;
    readonly type: string;
    readonly name: string;
    /** Its `count.index` or `each.key`. */
    readonly key: number | string | undefined;
    /** Where it stands and what users know it by: `module.net.aws_subnet.a["b"]`. */
    readonly site: Site;
    readonly module: ModuleInstance;
    constructor(block: Block, module: ModuleInstance, copy: Copy, options: {
        readonly symbolic: boolean;
    });
    /** Its attributes and blocks. */
    get node(): MapNode;
    /** The resource as a value: what is taken of it is what its block says, else what is known only after apply. */
    value(place: Span): Node;
}
/** The resource that a value belongs to, and the names behind it: `aws_subnet.a` and `['id']`. */
export interface Reference {
    readonly resource: Resource;
    readonly path: readonly string[];
}
/**
 * Which resource does a value refer to? Known through variables, outputs, splats and functions that pass values on,
 * although the value itself may be known only after apply.
 *
 * @returns nothing for a value that comes from no resource of the code
 */
export declare function referenceOf(node: Node | undefined): Reference | undefined;
