import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { error, info, notice, setOutput, warning } from '@actions/core';
import type { RunResult } from '../engine/result.ts';
import { check } from '../index.ts';
import { severities } from '../policy/policy.ts';
import { lostOf } from '../reporters/plain-line.ts';
import { sarif } from '../reporters/sarif.ts';
import { text } from '../reporters/text.ts';
import { annotationsOf } from './annotations.ts';
import { baseOf, baseRemarks } from './base.ts';
import { tellCodeScanning } from './code-scanning.ts';
import { type Comment, keepComment, longestComment } from './comment.ts';
import { settingsOf } from './config.ts';
import { failureOf } from './failure.ts';
import { attempt, connect } from './github.ts';
import { type ActionInputs, readInputs } from './inputs.ts';
import { harmless } from './last-words.ts';
import { pageOf } from './page.ts';
import { type Place, placeOf } from './place.ts';
import { relocated } from './relocate.ts';
import { suggest } from './review.ts';
import { type Runner, readRunner } from './runner.ts';
import { writeSarif } from './sarif-file.ts';

/** GitHub drops a longer summary as a whole, and other parts of the step may write to it. */
const longestSummary = 1_000_000;

/** For reports in the log and in files. */
const plainReport = { color: false, width: 120, showOpen: false };

/**
 * One run of the Action: check, log, annotations, SARIF file, outputs, summary.
 *
 * @returns why the step fails; `undefined` where it does not
 * @throws UsageError for inputs and a configuration that cannot be used
 */
export async function act(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const inputs = readInputs();
  const runner = readRunner(env);
  const place = placeOf(runner.workspace, inputs.workingDirectory);
  const base = runner.pullRequest && baseOf(place.root, runner.pullRequest);
  const { remarks: settingRemarks, ...settings } = await settingsOf({
    ...place,
    ...(inputs.config === undefined ? {} : { pinned: resolve(runner.workspace, inputs.config) }),
    ...(base && !inputs.allowConfigChanges ? { trusted: 'commit' in base ? base.commit : 'none' } : {}),
  });
  const checked = await check({
    root: place.root,
    paths: inputs.paths,
    ...(inputs.level ? { level: inputs.level } : {}),
    ...settings,
    ...(base && 'commit' in base ? { changes: { since: base.commit } } : {}),
  });
  const result = relocated(checked, place.prefix);
  const remarks = [...baseRemarks(base), ...settingRemarks];
  info(text(result, plainReport));
  for (const { type, message, properties } of annotationsOf(result)) ({ error, warning, notice })[type](message, properties);
  const sarifFile = resolve(runner.workspace, inputs.sarifFile ?? resolve(runner.temp, 'iac-guard.sarif'));
  const sarifText = sarif(result, { ...plainReport, ...(inputs.category === undefined ? {} : { category: inputs.category }) });
  writeSarif(sarifFile, runner.workspace, sarifText);
  setOutputs(result, sarifFile);
  const scanned = inputs.uploadSarif
    ? await tellCodeScanning(connect({ ...runner, token: inputs.token }), runner, { root: place.root, sarif: sarifText })
    : undefined;
  const told = [...remarks, ...(await tell(result, { inputs, runner, place, remarks })), ...(scanned?.remarks ?? [])];
  for (const remark of told) info(harmless(remark));
  writeSummary(result, { env, runner, remarks: told });
  return (
    failureOf(result, inputs.failOn ?? settings.config?.failOn ?? 'info') ??
    (scanned?.failed ? 'code scanning has not got the findings' : undefined)
  );
}

function setOutputs(result: RunResult, sarifFile: string): void {
  const { findings } = result;
  setOutput('findings', findings.length);
  for (const severity of severities) setOutput(severity, findings.filter((finding) => finding.severity === severity).length);
  setOutput('not-read', lostOf(result).length);
  setOutput('sarif-file', sarifFile);
}

interface Told {
  readonly inputs: ActionInputs;
  readonly runner: Runner;
  readonly place: Place;
  readonly remarks: readonly string[];
}

/**
 * Tells GitHub what the inputs ask for.
 *
 * @returns what readers should know where that did not work
 */
async function tell(result: RunResult, { inputs, runner, place, remarks }: Told): Promise<readonly string[]> {
  const { pullRequest } = runner;
  if (!pullRequest || !(inputs.comment || inputs.suggestions)) return [];
  const github = connect({ ...runner, token: inputs.token });
  const { number, isForeign } = pullRequest;
  const remedy = 'give the job "pull-requests: write"';
  const refused = !inputs.comment
    ? []
    : await attempt({ what: 'the comment', remedy, isForeign }, () =>
        keepComment(github, { number, ...commentOn(result, runner, place, remarks) }),
      );
  // Who may not comment may not review either.
  if (refused.length > 0 || !inputs.suggestions) return refused;
  return attempt({ what: 'the suggestions', remedy, isForeign }, () => suggest(github, pullRequest, result));
}

function commentOn(result: RunResult, runner: Runner, place: Place, remarks: readonly string[]): Omit<Comment, 'number'> {
  const { repositoryUrl, runUrl, pullRequest, sha } = runner;
  const rest = `the [job summary](${runUrl}) has them`;
  return {
    key: place.prefix,
    body: pageOf(result, { repositoryUrl, sha: pullRequest?.headSha ?? sha, remarks, maxBytes: longestComment, rest }),
    isQuiet: result.findings.length === 0 && lostOf(result).length === 0,
  };
}

interface Around {
  readonly env: NodeJS.ProcessEnv;
  readonly runner: Runner;
  readonly remarks: readonly string[];
}

function writeSummary(result: RunResult, { env, runner, remarks }: Around): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  // Older enterprise servers have no summaries.
  if (!file) return;
  const { repositoryUrl, sha, pullRequest } = runner;
  const page = pageOf(result, {
    repositoryUrl,
    sha: pullRequest?.headSha ?? sha,
    remarks,
    maxBytes: longestSummary,
    rest: 'the log has them',
  });
  appendFileSync(file, page);
}
