import version from 'iac-guard:version';
import type { Log, Notification, Run } from 'sarif';
import type { RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';
import { compareSeverities } from '../policy/policy.ts';
import { printable } from './printable.ts';
import type { ReportOptions } from './reporter.ts';
import { lineHashes } from './sarif/line-hash.ts';
import { notificationOf, openNotifications } from './sarif/notification.ts';
import { baseId } from './sarif/place.ts';
import { type Around, ignoredResultOf, openResultOf, resultOf } from './sarif/result.ts';
import { ruleOf } from './sarif/rule.ts';

/** GitHub refuses a file with more results in a run. */
const maxResults = 25_000;

/**
 * The run as SARIF 2.1.0, with what GitHub's code scanning reads.
 *
 * Findings are results of kind `fail`. What stayed open is a notification, for code scanning would raise an alert for
 * every result, whatever its kind; with `showOpen` each open verdict is a result of kind `open` too. Ignored findings
 * are left out, for code scanning does not honour suppressions; with `showIgnored` they are results with a suppression,
 * for archives. What could not be read is a notification, and the invocation was no success then. No text of the tree but messages is copied: a
 * snippet could hold a secret that stands beside the finding.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function sarif(run: RunResult, options: ReportOptions): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(run, options)],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(run: RunResult, options: ReportOptions): Run {
  const around: Around = {
    ruleIndex: new Map(run.policies.map((policy, index) => [policy.id, index])),
    sources: run.sources,
    lineHash: lineHashOf(run),
  };
  const { kept, dropped } = withinLimit(run.findings);
  const notifications = [...run.notices.map(notificationOf), ...openNotifications(run.open), ...dropped];
  return {
    tool: {
      driver: {
        name: 'iac-guard',
        semanticVersion: version,
        informationUri: 'https://www.npmjs.com/package/iac-guard',
        rules: run.policies.map(ruleOf),
      },
    },
    automationDetails: { id: options.category === undefined ? categoryOf(run) : `${options.category}/` },
    invocations: [
      {
        executionSuccessful: !run.notices.some((notice) => notice.lost),
        ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
      },
    ],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [baseId]: { description: { text: 'The folder that was checked.' } } },
    results: [
      ...kept.map((finding) => resultOf(finding, around)),
      ...(options.showIgnored ? run.ignored.map((one) => ignoredResultOf(one, around)) : []),
      ...(options.showOpen ? run.open.map((open) => openResultOf(open, around)) : []),
    ],
  };
}

/**
 * What GitHub keeps apart by the text before the last slash: checks of two folders of one repository. A list of single
 * files is what changed, and no category of its own.
 */
function categoryOf({ paths, sources }: RunResult): string {
  const folders = paths.some((path) => sources.has(path)) ? [] : paths;
  return `iac-guard/${folders.map((path) => `${printable(path)}/`).join('')}`;
}

/** Hashes of the lines of a file, computed when one is asked for. */
function lineHashOf({ sources }: RunResult): Around['lineHash'] {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const source = sources.get(file);
    if (!source) return undefined;
    const hashes = known.get(file) ?? lineHashes(source.text);
    known.set(file, hashes);
    return hashes[line - 1];
  };
}

/** The findings that GitHub takes, the less severe left out first, and a notification that says so. */
function withinLimit(findings: readonly Finding[]): { kept: readonly Finding[]; dropped: readonly Notification[] } {
  if (findings.length <= maxResults) return { kept: findings, dropped: [] };
  const kept = new Set([...findings].sort((one, other) => compareSeverities(one.severity, other.severity)).slice(0, maxResults));
  const text = `${findings.length - maxResults} of ${findings.length} findings, the least severe ones, are left out: GitHub takes no more than ${maxResults}`;
  return {
    kept: findings.filter((finding) => kept.has(finding)),
    dropped: [{ descriptor: { id: 'too-many-findings' }, level: 'warning', message: { text } }],
  };
}
