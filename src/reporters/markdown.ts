import type { RunResult } from '../engine/result.ts';
import { bySeverity, lostOf, summaryLine } from './plain-line.ts';
import { printable } from './printable.ts';
import { count } from './text/count.ts';

/** Comments of GitHub and GitLab take little more. */
const maxLength = 60_000;

/** The run as a table, for comments and job summaries, the most severe first. What does not fit a comment is counted. */
export function markdown(run: RunResult): string {
  const summary = summaryLine(run);
  const head = [`### iac-guard: ${summary}`, ''];
  const rows = bySeverity(run.findings).map(
    ({ severity, policy, file, range, message, remedy }) =>
      `| ${severity} | ${code(`${file}:${range.startLine}`)} | ${code(policy)} | ${plain(message)} | ${plain(remedy)} |`,
  );
  const lost = lostOf(run).map(
    ({ message, file, range }) =>
      `- ${file === undefined ? '' : `${code(`${file}${range ? `:${range.startLine}` : ''}`)} `}${plain(message)}`,
  );
  const table = rows.length === 0 ? [] : ['| severity | place | policy | what is wrong | what to do |', '| --- | --- | --- | --- | --- |'];
  return `${[...head, ...table, ...fitting(rows, 'finding'), ...(lost.length === 0 ? [] : ['', 'Not checked:', '', ...fitting(lost, 'thing')])].join('\n').trimEnd()}\n`;
}

function fitting(lines: readonly string[], noun: string): readonly string[] {
  let length = 0;
  const kept = lines.filter((line) => {
    length += line.length + 1;
    return length <= maxLength / 2;
  });
  return kept.length === lines.length ? lines : [...kept, '', `… and ${count(lines.length - kept.length, `more ${noun}`)}.`];
}

/** Text of the tree that is no markup, no mention and no cell of its own. */
const plain = (text: string): string =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
    // A mention or a bare link would reach out of the page.
    .replace(/@(?=\w)/g, '@\u200c')
    .replace(/(https?):\/\//gi, '$1:\u200c//')
    .replace(/\bwww\./gi, 'www\u200c.');

/** A piece of code in a cell: fenced by more backticks than it holds. */
function code(text: string): string {
  const shown = printable(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return shown.includes('`') ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}
