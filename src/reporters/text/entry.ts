import type { RunResult } from '../../engine/result.ts';
import type { Finding, Related } from '../../finding/finding.ts';
import { printable } from '../printable.ts';
import { padEnd, padStart, widest, wrap } from './columns.ts';
import type { Alike, Entry } from './entries.ts';
import { excerpt } from './excerpt.ts';
import type { Paint } from './paint.ts';

/** Columns to the left of the words: the severity stands there, and line numbers below it. */
const margin = 12;

const indent = ' '.repeat(margin);

/**
 * One entry:
 *
 *     critical  container/no-privileged  compose.yaml:4:17
 *               services.web is privileged (privileged: true)
 *             4 │     privileged: true
 *               │                 ^^^^
 *               fix: Take privileged mode away, and add the single capabilities that the process needs.
 */
export function entryLines(entry: Entry, run: RunResult, paint: Paint, width: number): readonly string[] {
  const { shown } = entry.first;
  const { file, range, severity } = shown;
  const room = Math.max(30, width - margin);
  const more = entry.count > 1 ? `, and ${entry.count - 1} more` : '';
  return [
    `  ${paint.severity(severity, padEnd(severity, margin - 2))}${paint.strong(printable(shown.policy))}  ${paint.faint(
      `${printable(file)}:${range.startLine}:${range.startColumn}${more}`,
    )}`,
    ...indented(wrap(printable(shown.message), room)),
    ...excerptLines(shown, run, paint, room),
    ...shown.related.flatMap((related) => faint(relatedText(related), paint, room)),
    ...alsoLines(entry.first, room),
    ...entry.others.flatMap((alike) => [...numbered(alike.shown, room), ...alsoLines(alike, room)]),
    ...wrap(`fix: ${printable(shown.remedy)}`, room).map((line, index) =>
      index === 0 ? `${indent}${paint.good('fix:')}${line.slice(4)}` : `${indent}     ${line}`,
    ),
  ];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => indent + line);

const faint = (text: string, paint: Paint, room: number): readonly string[] => wrap(text, room).map((line) => indent + paint.faint(line));

function excerptLines(finding: Finding, run: RunResult, paint: Paint, room: number): readonly string[] {
  const source = run.sources.get(finding.file);
  const found = source && excerpt(source, finding.range, room - 2);
  if (!found) return [];
  const number = padStart(String(found.line), margin - 1);
  const mark = ' '.repeat(found.indent) + paint.severity(finding.severity, '^'.repeat(found.length));
  return [`${paint.faint(`${number} │`)} ${found.text}`, `${indent}${paint.faint('│')} ${mark}`];
}

/** `via compose.yaml:3:5 merged from &hardening` */
const relatedText = ({ file, range, message }: Related): string =>
  `via ${printable(file)}:${range.startLine}:${range.startColumn} ${printable(message)}`;

/** A further wording, with its line number in the margin. */
function numbered(finding: Finding, room: number): readonly string[] {
  const [first = '', ...rest] = wrap(printable(finding.message), room);
  return [`${padStart(String(finding.range.startLine), margin - 1)} ${first}`, ...indented(rest)];
}

/** The other subjects of which the same is true, in columns: `also: 20 services.db   33 services.cache`. */
function alsoLines({ shown, same }: Alike, room: number): readonly string[] {
  if (same.length === 0) return [];
  const numbers = same.map((finding) => String(lineOf(finding, shown)));
  const numberWidth = widest(numbers);
  const cells = same.map((finding, index) => `${padStart(numbers[index] as string, numberWidth)} ${printable(finding.address)}`);
  const available = room - 6;
  const cell = widest(cells) + 3;
  const perLine = Math.max(1, Math.floor((available + 3) / cell));
  const rows = Array.from({ length: Math.ceil(cells.length / perLine) }, (_, row) => cells.slice(row * perLine, (row + 1) * perLine));
  return rows.map((row, index) => {
    const line = row.map((text) => padEnd(text, cell)).join('');
    return `${indent}${index === 0 ? 'also: ' : '      '}${line.trimEnd()}`;
  });
}

/** A value that several subjects share stands at one place; then the line where this subject takes it says more. */
function lineOf(finding: Finding, shown: Finding): number {
  const isSamePlace = finding.range.startLine === shown.range.startLine && finding.range.startColumn === shown.range.startColumn;
  const taken = isSamePlace ? finding.related.filter((related) => related.file === finding.file).at(-1) : undefined;
  return (taken ?? finding).range.startLine;
}
