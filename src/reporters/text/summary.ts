import type { RunResult } from '../../engine/result.ts';
import type { Finding } from '../../finding/finding.ts';
import { compareSeverities, severities } from '../../policy/policy.ts';
import { cut, padEnd, padStart } from './columns.ts';
import { count } from './count.ts';
import { grouped } from './entries.ts';
import type { Paint } from './paint.ts';

/** How much was found, and where it was several policies a table of them, the most severe first. */
export function summaryLines(run: RunResult, paint: Paint, width: number): readonly string[] {
  const { findings } = run;
  const perSeverity = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [paint.severity(severity, `${number} ${severity}`)];
  });
  const files = new Set(findings.map((finding) => finding.file)).size;
  const found = `${paint.strong(`${count(findings.length, 'finding')} in ${count(files, 'file')}`)}: ${perSeverity.join(', ')}`;
  const isOnePolicy = findings.every((finding) => finding.policy === findings[0]?.policy);
  return isOnePolicy ? [found] : [found, '', ...table(findings, paint, width)];
}

function table(findings: readonly Finding[], paint: Paint, width: number): readonly string[] {
  const rows = [...grouped(findings, (finding) => finding.policy).values()].map((found) => ({ first: found[0] as Finding, found }));
  rows.sort((one, other) => compareSeverities(one.first.severity, other.first.severity) || other.found.length - one.found.length);
  const numberWidth = Math.max(...rows.map(({ found }) => String(found.length).length));
  const policyWidth = Math.max(...rows.map(({ first }) => first.policy.length));
  const titleWidth = width - 2 - 10 - numberWidth - 2 - policyWidth - 2;
  return rows.map(({ first, found }) => {
    const title = titleWidth < 16 ? '' : paint.faint(cut(first.title, titleWidth));
    const severity = paint.severity(first.severity, padEnd(first.severity, 10));
    return `  ${severity}${padStart(String(found.length), numberWidth)}  ${padEnd(first.policy, policyWidth)}  ${title}`.trimEnd();
  });
}
