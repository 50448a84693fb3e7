import type { Source } from '../../tree/source.ts';
import { type Span } from '../../tree/span.ts';
/** One instruction of a Dockerfile, continuation lines joined. */
export interface Instruction {
    /** In upper case: `FROM`. */
    readonly keyword: string;
    /** The keyword as it stands in the file. */
    readonly keywordSpan: Span;
    /** From the keyword to the last character of the instruction, here-documents included. */
    readonly span: Span;
    /** What follows the keyword on its line and the continuation lines, without comments and line breaks. */
    readonly text: string;
    /** Where a piece of `text` stands in the file. */
    readonly place: (start: number, end: number) => Span;
}
export interface Instructions {
    readonly instructions: readonly Instruction[];
    /** The character that escapes, and that continues a line at its end. */
    readonly escapeChar: '\\' | '`';
}
/**
 * Cuts a Dockerfile into its instructions, as BuildKit does: parser directives, continuation lines, comment and empty
 * lines inside an instruction, here-documents.
 *
 * @see https://docs.docker.com/reference/dockerfile/#format
 */
export declare function readInstructions(source: Source): Instructions;
