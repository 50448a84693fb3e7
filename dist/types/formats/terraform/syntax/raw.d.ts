import type { Parser } from 'web-tree-sitter';
/**
 * The grammar's tree in plain objects: reading it through the parser's own ones costs a call into WebAssembly for
 * each question. Offsets are UTF-16 code units, as everywhere.
 */
export interface RawNode {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly children: readonly RawNode[];
    /** The parser made it up to go on, or took what HCL refuses. */
    readonly missing: boolean;
}
export declare class TooDeep extends Error {
    readonly offset: number;
    constructor(offset: number);
}
/**
 * Parses a file; where something in it cannot be read, block by block, so that one mistake does not reach further.
 *
 * @throws {TooDeep}
 */
export declare function parseRaw(parser: Parser, text: string): {
    root: RawNode;
    hasErrors: boolean;
};
