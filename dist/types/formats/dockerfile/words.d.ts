/** A word of an instruction, with its place in the instruction's text. */
export interface Word {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
/** Cuts the text of an instruction at blanks that no quote or escape protects. */
export declare function wordsOf(text: string, escapeChar: string): readonly Word[];
/** `name=value` of ARG and ENV. */
export interface Assignment {
    readonly name: string;
    /** As written; `undefined` where there is no `=`. */
    readonly value: string | undefined;
    readonly word: Word;
}
/** The assignments of an ARG or ENV instruction; `ENV name value`, the old form, is one of them. */
export declare function assignmentsOf(keyword: string, text: string, escapeChar: string): readonly Assignment[];
