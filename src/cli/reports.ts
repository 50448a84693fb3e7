import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunResult } from '../engine/result.ts';
import { nearest } from '../policy/nearest.ts';
import { UsageError } from '../policy/usage-error.ts';
import { reporterNames, reporters } from '../reporters/index.ts';
import type { ReportOptions } from '../reporters/reporter.ts';

/** A report that was asked for. */
export interface Report {
  readonly format: string;
  /** Absolute; standard output where there is none. */
  readonly file?: string;
}

/**
 * Reads `text` and `sarif=iac-guard.sarif`.
 *
 * @throws UsageError for a format that there is not, and for two that want the same place
 */
export function reportsOf(words: readonly string[], folder: string): readonly Report[] {
  const reports = (words.length === 0 ? ['text'] : words).map((word): Report => {
    const [format = '', ...rest] = word.split('=');
    if (!reporterNames.includes(format)) {
      const meant = nearest(format, reporterNames);
      throw new UsageError(`--format takes one of ${reporterNames.join(', ')}, not "${format}"${meant ? `; did you mean ${meant}?` : ''}`);
    }
    if (rest.length === 0) return { format };
    const file = rest.join('=');
    if (file === '') throw new UsageError(`--format ${word} names no file; write ${format}=FILE`);
    return { format, file: resolve(folder, file) };
  });
  const places = reports.map(({ file = 'standard output' }) => file);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined)
    throw new UsageError(`two reports cannot both go to ${twice}; write one of them to a file, as in sarif=iac-guard.sarif`);
  return reports;
}

/** Writes the reports that go to files, and returns the one that does not. */
export async function written(reports: readonly Report[], run: RunResult, options: ReportOptions): Promise<string> {
  let stdout = '';
  for (const { format, file } of reports) {
    const reporter = await reporters[format]?.();
    if (!reporter) continue;
    if (file === undefined) {
      stdout = reporter(run, options);
      continue;
    }
    try {
      writeFileSync(file, reporter(run, { ...options, color: false, width: fileWidth }));
    } catch (error) {
      throw new UsageError(`the report cannot be written to ${file} (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return stdout;
}

/** Columns of a report that nobody sees on a terminal. */
export const fileWidth = 100;
