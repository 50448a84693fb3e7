import type { Source } from '../tree/source.ts';
/**
 * The last line of what a line opens, by its layout: the lines below it that are indented deeper, list items under a
 * key, the bracket that closes it, continued lines. Layout is what people see, in every format alike.
 */
export declare function lastLineOfBlock(source: Source, first: number): number;
