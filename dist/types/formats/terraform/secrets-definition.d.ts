import type { Site } from '../../facts/declare.ts';
import { type Block, type Body } from './syntax/body.ts';
/** A block at the top of a file. */
export interface Definition {
    readonly type: string;
    readonly labels: readonly string[];
    readonly block: Block;
    readonly site: Site;
}
/** The blocks at the top of a file; in JSON their labels are the keys of objects inside each other. */
export declare function definitionsOf(body: Body): readonly Definition[];
