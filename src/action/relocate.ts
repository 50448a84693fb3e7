import type { RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';

/**
 * The result of a check of one folder as seen from the top of its repository, as GitHub names files.
 *
 * @param prefix - of the checked folder: `''` for the top, else `deploy/prod/`
 */
export function relocated(result: RunResult, prefix: string): RunResult {
  if (prefix === '') return result;
  const path = (inside: string): string => prefix + inside;
  const finding = (one: Finding): Finding => ({
    ...one,
    file: path(one.file),
    related: one.related.map((step) => ({ ...step, file: path(step.file) })),
    ...(one.fix ? { fix: { ...one.fix, edits: one.fix.edits.map((edit) => ({ ...edit, file: path(edit.file) })) } } : {}),
  });
  return {
    ...result,
    paths: result.paths.length === 0 ? [prefix.replace(/\/$/, '')] : result.paths.map(path),
    findings: result.findings.map(finding),
    ignored: result.ignored.map((one) => ({ ...one, finding: finding(one.finding), file: path(one.file) })),
    open: result.open.map((one) => ({ ...one, file: path(one.file) })),
    notices: result.notices.map((one) => (one.file === undefined ? one : { ...one, file: path(one.file) })),
    sources: new Map([...result.sources].map(([inside, source]) => [path(inside), source])),
  };
}
