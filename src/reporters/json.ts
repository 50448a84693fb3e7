import type { RunResult } from '../engine/run.ts';

/** The run as JSON: the library's result, without the sources. */
export function json(run: RunResult): string {
  return `${JSON.stringify({ findings: run.findings, counts: Object.fromEntries(run.counts), notices: run.notices.map((n) => ({ ...n, span: undefined })), stats: run.stats }, null, 2)}\n`;
}
