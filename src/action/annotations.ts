import type { AnnotationProperties } from '@actions/core';
import type { RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';
import type { Severity } from '../policy/policy.ts';
import { bySeverity, lostOf, withoutCommands } from '../reporters/plain-line.ts';
import { printable } from '../reporters/printable.ts';

/** What GitHub shows beside the code. */
export interface Annotation {
  readonly type: AnnotationType;
  readonly message: string;
  readonly properties: AnnotationProperties;
}

type AnnotationType = 'error' | 'warning' | 'notice';

/** GitHub shows no more of a type for a step. */
const mostOfType = 10;

/** Longer messages are cut, in the middle of a character if need be. */
const longestMessage = 4_000;

/** A run as annotations, the most severe findings first; the last of a type tells how many had to be left out. */
export function annotationsOf(result: RunResult): readonly Annotation[] {
  const lost = lostOf(result);
  const all = [...(lost.length > 0 ? [lostAnnotation(lost)] : []), ...bySeverity(result.findings).map(findingAnnotation)];
  return (['error', 'warning', 'notice'] as const).flatMap((type) => withinLimit(all.filter((one) => one.type === type)));
}

const typeOf: Readonly<Record<Severity, AnnotationType>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

function findingAnnotation({ severity, policy, message, remedy, file, range }: Finding): Annotation {
  const isOneLine = range.startLine === range.endLine;
  return {
    type: typeOf[severity],
    message: safe(message, remedy),
    properties: {
      title: safe(`${severity}: ${policy}`),
      file,
      startLine: range.startLine,
      endLine: range.endLine,
      // The runner drops columns of what goes over several lines.
      ...(isOneLine ? { startColumn: range.startColumn, endColumn: range.endColumn } : {}),
    },
  };
}

function lostAnnotation(lost: RunResult['notices']): Annotation {
  const [first] = lost;
  const place = first?.file === undefined ? {} : { file: first.file, startLine: first.range?.startLine ?? 1 };
  const more = lost.length > 1 ? [`and ${lost.length - 1} more; the log lists them`] : [];
  return { type: 'warning', message: safe(first?.message ?? '', ...more), properties: { title: 'not checked', ...place } };
}

function withinLimit(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= mostOfType) return annotations;
  const kept = annotations.slice(0, mostOfType - 1);
  const more = `+${annotations.length - kept.length} more; the job summary and the log have them`;
  return [...kept, { type: (annotations[0] as Annotation).type, message: more, properties: { title: 'iac-guard' } }];
}

/** Lines of text in which the runner obeys nothing, wherever it shows them. */
const safe = (...lines: readonly string[]): string =>
  lines
    .map((line) => withoutCommands(printable(line)))
    .join('\n')
    .slice(0, longestMessage);
