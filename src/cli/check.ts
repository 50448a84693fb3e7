import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunResult } from '../engine/result.ts';
import { readBaseline } from '../finding/baseline.ts';
import type { CheckOptions } from '../index.ts';
import { isAtLeast, type Severity, severities } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';
import { reporterNames } from '../reporters/index.ts';
import type { Answer, Command, World } from './command.ts';
import { type Options, type Parsed, parseOptions } from './options.ts';
import { progressLine } from './progress.ts';
import { fileWidth, reportsOf, written } from './reports.ts';
import { selectionOf, selectionOptions } from './selection.ts';

const options: Options = {
  ...selectionOptions,
  'fail-on': {
    value: 'SEVERITY',
    doc: 'exit with 1 only for findings of this severity or worse',
    choices: [...severities, 'never'],
    fallback: 'info',
  },
  format: {
    value: 'FORMAT[=FILE]',
    doc: `how to report, and where if not on standard output: ${reporterNames.join(', ')} (default text)`,
    short: 'f',
    many: true,
  },
  'show-open': { doc: 'list what could not be decided, and which input is missing' },
  baseline: { value: 'FILE', doc: 'leave out the known findings that "iac-guard baseline" has written there' },
  staged: { doc: 'report only what the staged changes introduce; content comes from the index, not from the files' },
  since: { value: 'COMMIT', doc: 'report only what changes since the last commit in common with this one introduce' },
  'no-ignores': { doc: 'report what ignores in comments and in the configuration take out, too' },
  'show-ignored': { doc: 'list what ignores take out; in SARIF as suppressions, which code scanning does not honour' },
  'no-color': { doc: 'plain text even on a terminal; so does the variable NO_COLOR' },
};

export const check: Command = {
  name: 'check',
  summary: 'Checks files and folders (default: this folder), "-" for standard input.',
  operands: '[path ...]',
  options,
  notes: [
    'In a git repository the files that git knows or would add are looked at, elsewhere what .gitignore leaves; a file that you name is looked at in any case. What is infrastructure code is decided by content, so other files do no harm.',
    'Paths in the report are relative to the root: this folder, or the innermost folder that holds all you name when that lies elsewhere, or what --root says. Files may refer to others inside the root; nothing outside it is read.',
    'A value that the code does not decide gives no finding: the verdict stays open, the summary counts it, and --show-open names the missing input.',
    'A comment "# iac-guard: ignore <policy>[, <policy>] -- <reason>" behind a value, or above a line or block, takes out the findings there; it may end with "owner: <name>" and "until 2027-01-31". One without a reason does not hold, and one that has expired or is not needed is reported.',
    'Settings come from .iac-guard.yaml in the root, or from --config: policies on and off, severities, parameters, exemptions, what to look at. What you say here counts more. "iac-guard init" writes a first one.',
  ],
  examples: [
    ['iac-guard check', 'everything in this folder'],
    [
      'iac-guard check --level strict --fail-on high compose.yaml',
      'all policies on one file; only high and critical findings make it fail',
    ],
    ['iac-guard check --policy container/ --format sarif > iac-guard.sarif', 'one family, for code scanning'],
    ['iac-guard check --format text --format sarif=iac-guard.sarif', 'two reports of one run'],
    ['helm template . --values prod.yaml | iac-guard check -', 'what a chart renders to'],
    ['iac-guard check --staged', 'what the commit that you are about to make introduces'],
    ['iac-guard check --since origin/main', 'what this branch introduces'],
    [
      'iac-guard check --env name=dev,var-file=dev.tfvars --env name=prod,var-file=prod.tfvars',
      'both environments; a finding says where it holds',
    ],
    ['iac-guard check --policies guard/ deploy/', 'our policies and those in guard/'],
  ],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  const reports = reportsOf(parsed.many('format'), world.folder);
  const { asked, failOn } = await askedFor(parsed, world);
  const progress = progressLine(world.stderr);
  // The engine is loaded when it is known that there is something to do.
  const { check: runCheck } = await import('../index.ts');
  let result: RunResult;
  try {
    result = await runCheck({ ...asked, progress: progress.step });
  } finally {
    progress.done();
  }
  const color = world.stdout.isTTY === true && !parsed.flag('no-color') && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const page = {
    color,
    width: world.stdout.columns ?? fileWidth,
    showOpen: parsed.flag('show-open'),
    showIgnored: parsed.flag('show-ignored'),
  };
  const stdout = await written(reports, result, page);
  return { stdout, status: statusOf(result, failOn) };
}

async function askedFor(parsed: Parsed, world: World): Promise<{ asked: CheckOptions; failOn: Severity | 'never' }> {
  const changes = changesOf(parsed);
  const selected = await selectionOf(parsed, world);
  const baseline = baselineOf(parsed.one('baseline') ?? selected.config?.baseline, world.folder);
  return {
    asked: {
      ...selected,
      noIgnores: parsed.flag('no-ignores'),
      ...(baseline === undefined ? {} : { baseline }),
      ...(changes === undefined ? {} : { changes }),
    },
    failOn: parsed.given('fail-on') ? (parsed.one('fail-on') as Severity | 'never') : (selected.config?.failOn ?? 'info'),
  };
}

function baselineOf(path: string | undefined, folder: string): CheckOptions['baseline'] {
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(resolve(folder, path), 'utf8');
  } catch {
    throw new UsageError(`there is no baseline ${path}; "iac-guard baseline" writes one`);
  }
  return readBaseline(text, path);
}

function changesOf(parsed: Parsed): CheckOptions['changes'] {
  const since = parsed.one('since');
  const staged = parsed.flag('staged');
  if (since === undefined && !staged) return undefined;
  const name = staged ? '--staged' : '--since';
  if (since !== undefined && staged) throw new UsageError('--staged and --since are two questions; ask one of them');
  if (parsed.operands.includes('-')) throw new UsageError(`${name} compares files that git knows, and standard input is none`);
  for (const tool of ['helm', 'kustomize'])
    if (parsed.flag(tool))
      throw new UsageError(`${name} does not go with --${tool}: it reads from git, and ${tool} renders files of the working folder`);
  return since === undefined ? 'staged' : { since };
}

/** 1 for findings that count, 3 for input that was lost, else 0. */
function statusOf(result: RunResult, failOn: Severity | 'never'): Answer['status'] {
  const fails = failOn !== 'never' && result.findings.some((finding) => isAtLeast(finding.severity, failOn));
  if (fails) return 1;
  return result.notices.some((notice) => notice.lost) ? 3 : 0;
}
