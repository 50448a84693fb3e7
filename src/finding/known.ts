import type { Finding } from './finding.ts';

/** A finding that somebody knows of already. */
export type Known = Pick<Finding, 'fingerprint' | 'file' | 'alike'>;

/**
 * Findings that are not among the known ones. Of findings that are told apart by their files alone (the same service in
 * two projects), one in the same file is the known one; one in another file is it only if it has moved there.
 */
export function withoutKnown(findings: readonly Finding[], known: readonly Known[]): readonly Finding[] {
  const left = new Map<string, Known[]>();
  for (const one of known) {
    const alike = left.get(nameOf(one));
    if (alike) alike.push(one);
    else left.set(nameOf(one), [one]);
  }
  const taken = (finding: Finding, isSame: (one: Known) => boolean): boolean => {
    const alike = left.get(nameOf(finding));
    const index = alike?.findIndex(isSame) ?? -1;
    if (index >= 0) alike?.splice(index, 1);
    return index >= 0;
  };
  const elsewhere = findings.filter((finding) => !taken(finding, (one) => one.file === finding.file));
  return elsewhere.filter((finding) => !taken(finding, () => true));
}

/** The fingerprint that it shares with those that only their files keep apart. */
export const nameOf = ({ fingerprint, alike }: Known): string => alike ?? fingerprint;
