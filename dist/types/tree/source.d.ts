/**
 * One file, or standard input, with its text. Positions are computed only when somebody asks for them:
 * most nodes of a tree never reach a report.
 */
export declare class Source {
    #private;
    /** Path relative to the root, with `/`; `<stdin>` for standard input. */
    readonly path: string;
    /** Decoded text without a byte order mark. Offsets everywhere are UTF-16 code units of this string. */
    readonly text: string;
    constructor(path: string, text: string);
    /**
     * Line and column of an offset, both from 1, the column in UTF-16 code units as in SARIF.
     * An offset past the end is the position behind the last character.
     */
    position(offset: number): Position;
    /** Text of one line (from 1) without its line break; `''` for a line that is not there. */
    line(number: number): string;
    /** How many lines the text has; 1 for an empty one. */
    get lineCount(): number;
    /** Offset of the first character of a line (from 1). */
    lineOffset(number: number): number;
}
export interface Position {
    readonly line: number;
    readonly column: number;
}
