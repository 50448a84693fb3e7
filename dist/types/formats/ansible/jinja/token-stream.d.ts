import { type Token } from './lex.ts';
/** Text that Jinja would not take. */
export declare class SyntaxFault extends Error {
}
/** The tokens of a piece of code, taken one after the other. */
export declare class TokenStream {
    #private;
    /** @throws SyntaxFault for a character that Jinja would not take */
    constructor(text: string);
    get isDone(): boolean;
    /** The token to come, or one behind it. */
    peek(ahead?: number): Token | undefined;
    /** Takes the next token, whatever it is. */
    take(): Token;
    /** Takes the next token if it is this operator or bracket. */
    takes(operator: string): boolean;
    /** Takes the next token if it is this word. */
    takesWord(word: string): boolean;
    expect(operator: string): void;
    /** Takes a name, whatever it is. */
    name(): string;
    /** Reads something that may hold itself. */
    nested<T>(read: () => T): T;
}
/** What a reader makes of a text; `undefined` for text that Jinja would not take. */
export declare function readAll<T>(text: string, read: (stream: TokenStream) => T): T | undefined;
