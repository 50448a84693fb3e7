/**
 * All matches of a pattern of Go's RE2.
 *
 * @returns undefined for a pattern that Terraform, or this translation, does not take, or that takes too long
 * @see https://github.com/google/re2/wiki/Syntax
 */
export declare function matchesOf(pattern: string, text: string): readonly RegExpMatchArray[] | undefined;
