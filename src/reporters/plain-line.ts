import type { RunNotice, RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';
import { compareSeverities, severities } from '../policy/policy.ts';
import { printable } from './printable.ts';
import { count } from './text/count.ts';

/**
 * Logs of GitHub Actions and Azure Pipelines obey commands in what a step prints: `::name` at the beginning of a line,
 * `##[name]` and `##vso[name]` anywhere. The checked tree must not be able to give them.
 */
export const withoutCommands = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1\\u{3a}').replace(/##(?=\[|vso\[)/gi, '#\\u{23}');

/** A finding in one line of a log: `high  compose.yaml:4:17  container/no-privileged  services.web is privileged`. */
export const findingLine = ({ severity, policy, message, file, range }: Finding): string =>
  withoutCommands(printable(`${severity}  ${file}:${range.startLine}:${range.startColumn}  ${policy}  ${message}`));

/** The more severe first. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => compareSeverities(one.severity, other.severity));

/** What could not be read or done, of the input. */
export const lostOf = ({ notices }: RunResult): readonly RunNotice[] => notices.filter((notice) => notice.lost);

/** `3 findings: 1 critical, 2 low; 1 file could not be checked in full`. */
export function summaryLine(run: RunResult): string {
  const { findings } = run;
  const numbers = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}`];
  });
  const lost = lostOf(run).length;
  const found = findings.length === 0 ? 'no findings' : `${count(findings.length, 'finding')}: ${numbers.join(', ')}`;
  const ignored = run.ignored.length === 0 ? '' : `; ${count(run.ignored.length, 'finding')} ignored`;
  return `${found}${ignored}${lost === 0 ? '' : `; ${count(lost, 'thing')} could not be checked`}`;
}
