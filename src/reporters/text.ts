import type { RunResult } from '../engine/result.ts';
import { withoutCommands } from './plain-line.ts';
import { printable } from './printable.ts';
import type { ReportOptions } from './reporter.ts';
import { count } from './text/count.ts';
import { coverageLines } from './text/coverage.ts';
import { entriesByFile } from './text/entries.ts';
import { entryLines } from './text/entry.ts';
import { ignoredLines } from './text/ignored.ts';
import { noticeLines } from './text/notices.ts';
import { openLines } from './text/open.ts';
import { paintFor } from './text/paint.ts';
import { summaryLines } from './text/summary.ts';

/** Lines longer than this tire the eye, however wide the terminal is. */
const widest = 120;
const narrowest = 48;

/**
 * The run for people at a terminal. What matters most comes last, where the prompt stands: findings by file, what stayed
 * open (on request), what could not be read, the summary.
 */
export function text(run: RunResult, options: ReportOptions): string {
  const paint = paintFor(options.color);
  const width = Math.max(narrowest, Math.min(options.width, widest));
  const lines: string[] = [];
  for (const [file, entries] of entriesByFile(run.findings)) {
    lines.push(paint.strong(printable(file)), '');
    for (const entry of entries) lines.push(...entryLines(entry, run, paint, width), '');
  }
  if (options.showOpen) lines.push(...openLines(run.open, paint, width));
  if (options.showIgnored) lines.push(...ignoredLines(run.ignored, paint, width));
  lines.push(...noticeLines(run, paint, width));
  if (run.stats.subjects === 0) lines.push(paint.alert(nothingChecked(run)));
  else {
    if (run.findings.length > 0) lines.push(...summaryLines(run, paint, width), '');
    else
      lines.push(
        paint.good(
          run.notices.some((notice) => notice.lost)
            ? 'No findings in what could be read.'
            : run.change || run.baseline
              ? 'No new findings.'
              : 'No findings.',
        ),
        '',
      );
    lines.push(...coverageLines(run, options, { paint, width }));
    if (run.findings.length > 0)
      lines.push('', paint.faint('iac-guard explain <policy> says why a policy is there, and more about how to meet it'));
  }
  return `${lines.map(withoutCommands).join('\n')}\n`;
}

/** An empty answer that must not be read as a good one. */
function nothingChecked({ stats, notices, change }: RunResult): string {
  if (notices.some((notice) => notice.lost)) return 'Nothing was checked: what there is could not be read.';
  if (change && stats.read === 0) return `Nothing was checked: the change since ${change.base} touches no infrastructure code.`;
  if (stats.files === 0) return 'Nothing was checked: there is no infrastructure code here.';
  if (stats.read === 0) return `Nothing was checked: there is no infrastructure code in ${count(stats.files, 'file')} looked at.`;
  return `Nothing was checked: ${count(stats.read, 'file')} of infrastructure code, and nothing in ${stats.read === 1 ? 'it' : 'them'} that a policy judges.`;
}
