import type { RunResult } from '../engine/result.ts';

/** The run as JSON: the library's result, without the sources. */
export function json(run: RunResult): string {
  const { findings, verdicts, open, notices, stats } = run;
  return `${JSON.stringify({ findings, verdicts, open, notices, stats }, null, 2)}\n`;
}
