import type { RunResult } from '../engine/result.ts';
import { fingerprint } from '../finding/fingerprint.ts';
import type { Severity } from '../policy/policy.ts';
import { lostOf } from './plain-line.ts';
import { printable } from './printable.ts';

const severities = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/**
 * The run as a code quality report of GitLab. What could not be checked is part of it: the format has no other place.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlab(run: RunResult): string {
  const findings = run.findings.map((finding) => ({
    description: printable(`${finding.message}. Fix: ${finding.remedy}`),
    check_name: finding.policy,
    fingerprint: finding.fingerprint,
    severity: severities[finding.severity],
    location: { path: finding.file, lines: { begin: finding.range.startLine } },
  }));
  const lost = lostOf(run).map(({ code, message, file = '.', range }) => ({
    description: printable(`Not checked: ${message}`),
    check_name: `not-checked/${code}`,
    fingerprint: fingerprint(code, file, `${range?.startLine}\0${message}`),
    severity: severities.info,
    location: { path: file, lines: { begin: range?.startLine ?? 1 } },
  }));
  return `${JSON.stringify([...findings, ...lost], null, 2)}\n`;
}
