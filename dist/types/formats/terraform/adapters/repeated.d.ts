import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { ReadContext } from '../../format.ts';
import type { Resource } from '../module/resource.ts';
/** Blocks that are subjects of their own. Where there may be more of them, that is said: nobody can judge those. */
export declare function subjectsAt(resource: Resource, path: string, context: ReadContext): readonly Node[];
export declare function sayIncomplete({ site }: Resource, path: string, reason: string, context: ReadContext, place?: Span): void;
