import { type MapNode, type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { Resource } from '../module/resource.ts';
/** A resource of a plan: what the plan says, located in the configuration where that is there. */
export declare class PlannedResource extends Resource {
    #private;
    constructor(planned: Planned, source: Resource | undefined);
    get node(): MapNode;
}
/** What the plan says of one resource. */
export interface Planned {
    readonly address: string;
    readonly type: string;
    readonly name: string;
    readonly key: string | number | undefined;
    /** `module.net["a"].`, or nothing in the root module. */
    readonly prefix: string;
    readonly values: MapNode;
    readonly header: Span;
    readonly span: Span;
}
/** The managed resources of all modules of a plan, with what is unknown until it is applied. */
export declare function plannedResources(plan: Node): readonly Planned[];
