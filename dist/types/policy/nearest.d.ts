/** The one of some names that a misspelt one was probably meant to be; `undefined` when none is close. */
export declare function nearest(word: string, names: readonly string[]): string | undefined;
