import type { Surroundings } from './surroundings.ts';
/** A regular expression of Python's that means the same here. */
export interface Pattern {
    readonly regex: RegExp;
    /** A replacement with its groups put in: `\1`, `\g<name>`; `undefined` for what is not followed. */
    expand(replacement: string, match: readonly unknown[]): string | undefined;
}
/**
 * A pattern as it is applied to a text. Python and this engine agree on the common part; what they do not share, and
 * what could search for ages, is left alone.
 *
 * @see https://docs.python.org/3/library/re.html#regular-expression-syntax
 */
export declare function patternOf(source: string, text: string, { ignoreCase, multiline }: {
    readonly ignoreCase: boolean;
    readonly multiline: boolean;
}, around: Surroundings): Pattern | undefined;
