import { type MapNode, type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
/** The values of a resource; null where nothing is planned, unknown where only applying tells, and never a secret. */
export declare function plannedValue(values: Node | undefined, sensitive: Node | undefined, unknown: Node | undefined, place: Span): MapNode;
/**
 * What the configuration says, with what only the plan knows. What nobody wrote stays unset, so that it is judged as it
 * is from the configuration alone.
 */
export declare function overlaid(source: MapNode, plan: MapNode): MapNode;
