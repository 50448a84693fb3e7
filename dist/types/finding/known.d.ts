import type { Finding } from './finding.ts';
/** A finding that somebody knows of already. */
export type Known = Pick<Finding, 'fingerprint' | 'file' | 'alike'>;
/**
 * Findings that are not among the known ones. Of findings that are told apart by their files alone (the same service in
 * two projects), one in the same file is the known one; one in another file is it only if it has moved there.
 */
export declare function withoutKnown(findings: readonly Finding[], known: readonly Known[]): readonly Finding[];
/** The fingerprint that it shares with those that only their files keep apart. */
export declare const nameOf: ({ fingerprint, alike }: Known) => string;
