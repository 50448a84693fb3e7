import type { RunResult } from '../engine/result.ts';

/** The run for people at a terminal. */
export function text(run: RunResult): string {
  const findings = run.findings.map(
    (f) => `${f.file}:${f.range.startLine}:${f.range.startColumn}  ${f.severity}  ${f.policy}  ${f.message}`,
  );
  const notices = run.notices.map((n) => `${n.file ?? ''}  notice  ${n.code}  ${n.message}`);
  return `${[...findings, ...notices].join('\n')}\n${run.findings.length} findings\n`;
}
