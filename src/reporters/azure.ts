import type { RunResult } from '../engine/result.ts';
import { bySeverity, findingLine, lostOf, summaryLine } from './plain-line.ts';
import { printable } from './printable.ts';

/**
 * The run as issues of an Azure Pipelines task. Findings of severity info are plain lines: there is no kind for them.
 *
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
 */
export function azure(run: RunResult): string {
  const lost = lostOf(run).map(({ message, file, range }) =>
    issue('warning', { sourcepath: file, linenumber: range?.startLine, columnnumber: range?.startColumn }, `not checked: ${message}`),
  );
  const findings = bySeverity(run.findings).map((finding) => {
    const { severity, file, range, policy, message, remedy } = finding;
    if (severity === 'info') return findingLine(finding);
    const place = { sourcepath: file, linenumber: range.startLine, columnnumber: range.startColumn, code: policy };
    return issue(severity === 'critical' || severity === 'high' ? 'error' : 'warning', place, `${severity}: ${message}. Fix: ${remedy}`);
  });
  return `${[...lost, ...findings, `iac-guard: ${summaryLine(run)}`].join('\n')}\n`;
}

function issue(type: 'error' | 'warning', properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const pairs = Object.entries({ type, ...properties }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          `${name}=${escaped(printable(String(value)))
            .replaceAll(']', '%5D')
            .replaceAll(';', '%3B')};`,
        ],
  );
  return `##vso[task.logissue ${pairs.join('')}]${escaped(printable(message))}`;
}

/** @see https://github.com/microsoft/azure-pipelines-agent/blob/master/docs/design/percentEncoding.md */
const escaped = (text: string): string => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
