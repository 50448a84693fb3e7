import type { Step } from '../../tree/span.ts';
/** What a variable of a build holds. */
export type Variable = {
    readonly value: string;
    readonly step?: Step;
} | {
    readonly reason: string;
};
/** Looks a variable up; `undefined` for one that is not set. */
export type Lookup = (name: string) => Variable | undefined;
/** What surrounds an instruction. */
export interface Scope {
    /** The character that takes the meaning of the next one away. */
    readonly escapeChar: string;
    readonly lookup: Lookup;
    /** What a variable that nobody sets becomes: the empty string where the file decides that it is not set. */
    readonly unset: (name: string) => Variable;
}
/** Text with its variables put in: `null` stands for what is not known. */
export interface Expanded {
    readonly parts: readonly (string | null)[];
    /** Why something is not known; absent when all of it is. */
    readonly reason?: string;
    readonly steps: readonly Step[];
}
export declare const textOfExpanded: ({ parts, reason }: Expanded) => string | undefined;
/**
 * Puts variables into the words of an instruction, takes quotes and escapes off.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export declare function expand(text: string, scope: Scope, depth?: number): Expanded;
