import type { RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';
import { severities } from '../policy/policy.ts';
import { bySeverity, lostOf } from '../reporters/plain-line.ts';
import { count, digits } from '../reporters/text/count.ts';
import { linkTo, plain } from './markdown.ts';

/** What a page tells beside the result. */
export interface PageOptions {
  /** `https://github.com/shop/infrastructure`. */
  readonly repositoryUrl: string;
  /** The commit that links lead to. */
  readonly sha: string;
  /** What readers should know about this run. */
  readonly remarks: readonly string[];
  /** How long the page may become, in UTF-8 bytes. */
  readonly maxBytes: number;
  /** Where the rest is, for a page that is too long. */
  readonly rest: string;
}

/** More rows are not read by anyone, and make a page slow. */
const mostRows = 200;
const mostNotices = 20;

/** A run as Markdown: a sentence, a table of findings with the most severe first, what was not checked. */
export function pageOf(result: RunResult, options: PageOptions): string {
  const head = `## iac-guard\n\n${sentenceOf(result)}\n`;
  const foot = [
    ...notChecked(result),
    ...options.remarks.map((remark) => `> [!NOTE]\n> ${plain(remark)}\n`),
    `<sub>${coverage(result)}</sub>\n`,
  ].join('\n');
  const room = options.maxBytes - bytes(head) - bytes(foot) - reserve;
  return [head, ...table(result.findings, options, room), foot].join('\n');
}

/** For line breaks between parts, and the sentence that tells how much was left out. */
const reserve = 1_000;

/** `**3 new findings** in 2 files: 1 critical, 2 low`, and other words for nothing. */
function sentenceOf({ findings, change, notices, stats }: RunResult): string {
  const isPartial = notices.some((notice) => notice.lost);
  if (findings.length === 0) {
    if (isPartial) return `No ${change ? 'new ' : ''}findings in what could be read.`;
    if (stats.subjects > 0)
      return change ? ':white_check_mark: This pull request introduces no findings.' : ':white_check_mark: No findings.';
    return change ? 'This pull request touches nothing that a policy judges.' : 'There is nothing here that a policy judges.';
  }
  const files = new Set(findings.map((finding) => finding.file)).size;
  const perSeverity = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${digits(number)} ${severity}`];
  });
  return `**${count(findings.length, change ? 'new finding' : 'finding')}** in ${count(files, 'file')}: ${perSeverity.join(', ')}.`;
}

function table(findings: readonly Finding[], options: PageOptions, room: number): readonly string[] {
  if (findings.length === 0) return [];
  const rows: string[] = [];
  let left = room;
  for (const finding of bySeverity(findings).slice(0, mostRows)) {
    const row = rowOf(finding, options);
    left -= bytes(row) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  return [
    ['| severity | finding | place |', '| --- | --- | --- |', ...rows, ''].join('\n'),
    ...(more > 0 ? [`+${digits(more)} more: ${options.rest}\n`] : []),
  ];
}

function rowOf({ severity, policy, message, remedy, file, range }: Finding, { repositoryUrl, sha }: PageOptions): string {
  const place = linkTo({ repositoryUrl, sha, file, line: range.startLine });
  return `| ${severity} | ${plain(message)}<br>${plain(remedy)}<br><sub>${plain(policy)}</sub> | ${place} |`;
}

function notChecked(result: RunResult): readonly string[] {
  const lost = lostOf(result);
  if (lost.length === 0) return [];
  const lines = lost.slice(0, mostNotices).map(({ file, range, message }) => {
    const place = file === undefined ? '' : `${plain(file)}${range ? `:${range.startLine}` : ''} `;
    return `- ${place}${plain(shortened(message))}`;
  });
  const more = lost.length > mostNotices ? [`- and ${lost.length - mostNotices} more; the log lists them`] : [];
  return [`**Not checked**\n\n${[...lines, ...more].join('\n')}\n`];
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

/** How far the answer reaches. */
function coverage({ stats, policies, level, verdicts, change, ignored, baseline }: RunResult): string {
  const open = Object.values(verdicts).reduce((sum, counts) => sum + counts.open, 0);
  return [
    `${count(stats.subjects, 'subject')} in ${count(stats.read, 'file')} judged by ${count(policies.length, 'policy', 'policies')}, level ${level}`,
    ...(open > 0 ? [`${count(open, 'verdict')} open for want of inputs`] : []),
    ...(change && change.before > 0
      ? [`${count(change.before, 'finding')} in what the change can affect ${change.before === 1 ? 'was' : 'were'} there before`]
      : []),
    ...(baseline && baseline.known > 0 ? [`${count(baseline.known, 'finding')} known by the baseline`] : []),
    ...(ignored.length > 0 ? [`${count(ignored.length, 'finding')} ignored by written exemptions`] : []),
  ].join('; ');
}

const bytes = (text: string): number => Buffer.byteLength(text);
