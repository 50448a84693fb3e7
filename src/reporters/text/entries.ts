import type { Finding } from '../../finding/finding.ts';
import { compareSeverities } from '../../policy/policy.ts';

/** What one policy found in one file, folded so that it is read once. */
export interface Entry {
  /** Shown in full: findings that read alike but for the address, the first of them in the words of the message. */
  readonly first: Alike;
  /** The other wordings, in file order. */
  readonly others: readonly Alike[];
  readonly count: number;
}

/** Findings whose messages say the same of different subjects. */
export interface Alike {
  readonly shown: Finding;
  readonly same: readonly Finding[];
}

/** Findings by file, each file's folded into entries: the most severe first, then in file order. */
export function entriesByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Entry[]> {
  const files = grouped(findings, (finding) => finding.file);
  return new Map([...files].map(([file, inFile]) => [file, entriesOf(inFile)]));
}

function entriesOf(findings: readonly Finding[]): readonly Entry[] {
  const perPolicy = [...grouped(findings, (finding) => `${finding.policy}\0${finding.severity}\0${finding.remedy}`).values()];
  const entries = perPolicy.map((alike) => {
    const [first, ...others] = [...grouped(alike, wording).values()].map(([shown, ...same]) => ({ shown: shown as Finding, same }));
    return { first: first as Alike, others, count: alike.length };
  });
  return entries.sort((one, other) => compareSeverities(one.first.shown.severity, other.first.shown.severity));
}

/** The message without the one word that tells two subjects apart. */
const wording = ({ message, address }: Finding): string => message.replace(address, '\0');

/** Lists by key, keys in order of first use. */
export function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
