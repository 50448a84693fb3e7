import { UsageError } from '../policy/usage-error.ts';
import type { Finding } from './finding.ts';
import { type Known, nameOf } from './known.ts';

/** One known finding. What stands beside the fingerprint is for people who read the file. */
export interface BaselineEntry extends Known {
  readonly policy: string;
  readonly address: string;
}

/**
 * Reads a baseline.
 *
 * @throws UsageError for what is none
 */
export function readBaseline(text: string, path: string): readonly BaselineEntry[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is no baseline: it is not valid JSON; write it anew with "iac-guard baseline"`);
  }
  const { version, findings } = (content ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || !Array.isArray(findings) || !findings.every(isEntry))
    throw new UsageError(`${path} is no baseline that this version understands; write it anew with "iac-guard baseline"`);
  return findings;
}

const isEntry = (one: unknown): one is BaselineEntry =>
  typeof one === 'object' &&
  one !== null &&
  ['fingerprint', 'policy', 'address', 'file'].every((key) => typeof (one as Record<string, unknown>)[key] === 'string');

/** The file that lists some findings: sorted, one to a line, so that changes of it read well. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ fingerprint, policy, address, file }) => ({ file, policy, address, fingerprint }))
    .map((entry) => `    ${JSON.stringify(entry)}`)
    .sort();
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** Findings as entries. The fingerprint is the one that holds wherever they stand. */
export const entriesOf = (findings: readonly Finding[]): readonly BaselineEntry[] =>
  findings.map((finding) => ({ fingerprint: nameOf(finding), policy: finding.policy, address: finding.address, file: finding.file }));

/** The entries that are still found. */
export function stillFound(entries: readonly BaselineEntry[], findings: readonly Finding[]): readonly BaselineEntry[] {
  const left = new Map<string, number>();
  for (const finding of findings) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1);
  return entries.filter((entry) => {
    const number = left.get(nameOf(entry)) ?? 0;
    left.set(nameOf(entry), number - 1);
    return number > 0;
  });
}
