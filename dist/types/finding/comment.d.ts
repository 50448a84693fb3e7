import type { Source } from '../tree/source.ts';
/** How comments begin in a kind of file. */
export type CommentSyntax = 'hash' | 'hcl' | 'line-start';
export interface Comment {
    /** What it says, without its marks. */
    readonly text: string;
    /** Where the words begin, counted from the beginning of the line. */
    readonly start: number;
    /** Is there nothing but the comment on its line? */
    readonly standsAlone: boolean;
}
/** By the name of a file; `undefined` for JSON, which has no comments. */
export declare function commentSyntaxOf({ path }: Source): CommentSyntax | undefined;
/** The comment of ours on a line. */
export declare function commentIn(source: Source, line: number, syntax: CommentSyntax): Comment | undefined;
/** The next line that is neither blank nor a comment nor a mark between documents. */
export declare function nextCodeLine(source: Source, after: number, syntax: CommentSyntax): number | undefined;
