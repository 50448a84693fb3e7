import type { RunResult } from '../engine/result.ts';
import type { Severity } from '../policy/policy.ts';
import { bySeverity, findingLine, lostOf, summaryLine, withoutCommands } from './plain-line.ts';
import { printable } from './printable.ts';

const kinds = { critical: 'error', high: 'error', medium: 'warning', low: 'notice', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

type Kind = (typeof kinds)[Severity];

/** GitHub shows no more of one kind for a step, and drops the others in silence. */
const most = 10;

/**
 * The run as annotations of a workflow step, the most severe first. What GitHub would not show stands in the log as
 * plain lines.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function github(run: RunResult): string {
  const used: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  const lines: string[] = [];
  const rest: string[] = [];
  const annotate = (kind: Kind, properties: Properties, message: string, line: string): void => {
    if (++used[kind] > most) rest.push(line);
    else lines.push(command(kind, properties, message));
  };
  for (const { message, file, range } of lostOf(run)) {
    const place = file === undefined ? {} : { file, ...(range ? { line: range.startLine } : {}) };
    annotate(
      'warning',
      { ...place, title: 'iac-guard could not check this' },
      message,
      withoutCommands(printable(`not checked  ${message}`)),
    );
  }
  for (const finding of bySeverity(run.findings)) {
    const { file, range, policy, message, remedy } = finding;
    // GitHub takes columns only where both lie in one line.
    const columns = range.startLine === range.endLine ? { col: range.startColumn, endColumn: range.endColumn } : {};
    const place = { file, line: range.startLine, endLine: range.endLine, ...columns };
    annotate(
      kinds[finding.severity],
      { ...place, title: `${finding.severity} ${policy}` },
      `${message}\nfix: ${remedy}`,
      findingLine(finding),
    );
  }
  const more = rest.length === 0 ? [] : ['These are no annotations, as GitHub shows ten of a kind:', ...rest];
  return `${[...lines, ...more, `iac-guard: ${summaryLine(run)}`].join('\n')}\n`;
}

type Properties = Readonly<Record<string, string | number>>;

const command = (kind: Kind, properties: Properties, message: string): string =>
  `::${kind} ${Object.entries(properties)
    .map(([name, value]) => `${name}=${escaped(printable(String(value)), /[%\r\n:,]/g)}`)
    .join(',')}::${message
    .split('\n')
    .map(printable)
    .map((line) => escaped(line, /[%\r\n]/g))
    .join('%0A')}`;

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escaped = (text: string, special: RegExp): string =>
  text.replace(special, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
