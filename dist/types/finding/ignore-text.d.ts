import type { Ignore } from './ignore.ts';
type Parsed = Pick<Ignore, 'policies' | 'reason' | 'owner' | 'until'>;
/**
 * What stands behind `iac-guard:` in a comment: `ignore a/b, c/* -- reason, owner: name, until 2027-01-31`.
 *
 * @returns what is wrong with it otherwise, in words for its author
 */
export declare function parseIgnore(written: string): Parsed | {
    readonly problem: string;
};
export {};
