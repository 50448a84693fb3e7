import type { Site } from '../../../../facts/declare.ts';
import { type Node } from '../../../../tree/node.ts';
import type { ReadContext } from '../../../format.ts';
import type { Resource } from '../../module/resource.ts';
/** One container in a JSON text of AWS. */
export interface Definition {
    readonly node: Node;
    readonly site: Site;
    readonly name?: string;
}
/** The containers in an attribute that holds JSON: `jsonencode(…)`, a heredoc, a string. */
export declare function definitionsIn({ node, site }: Resource, attribute: string, context: ReadContext): readonly Definition[];
