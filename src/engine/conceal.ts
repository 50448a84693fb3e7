import type { Fact } from '../facts/declare.ts';
import { masked } from '../finding/finding.ts';
import { maskOf } from '../finding/mask.ts';
import type { RunResult } from './result.ts';

/** The result without the value of any credential: what reporters do not get, they cannot print. */
export function conceal(result: RunResult, facts: readonly Fact[]): RunResult {
  const mask = maskOf(facts);
  const shown = new Set(
    [...result.findings, ...result.ignored.map(({ finding }) => finding)].flatMap(({ file, related }) => [
      file,
      ...related.map((one) => one.file),
    ]),
  );
  return {
    ...result,
    findings: result.findings.map((finding) => masked(finding, mask.text)),
    ignored: result.ignored.map((one) => ({ ...one, finding: masked(one.finding, mask.text), reason: mask.text(one.reason) })),
    open: result.open.map((one) => ({ ...one, address: mask.text(one.address), reason: mask.text(one.reason) })),
    notices: result.notices.map((one) => ({ ...one, message: mask.text(one.message) })),
    ...(result.allVerdicts ? { allVerdicts: result.allVerdicts.map((one) => ({ ...one, address: mask.text(one.address) })) } : {}),
    // Only these are quoted; to look through all others would cost more than to judge them.
    sources: new Map([...result.sources].map(([path, source]) => [path, shown.has(path) ? mask.source(source) : source])),
  };
}
