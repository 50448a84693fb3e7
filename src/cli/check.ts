import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunResult } from '../engine/result.ts';
import { check as runCheck } from '../index.ts';
import { type Level, levels, type Severity, severities } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';
import { reporterNames, reporters } from '../reporters/index.ts';
import type { Answer, Command, World } from './command.ts';
import { type Options, parseOptions } from './options.ts';
import { progressLine } from './progress.ts';

const options: Options = {
  level: { value: 'LEVEL', doc: 'which policies to ask', choices: levels, fallback: 'recommended' },
  policy: { value: 'ID', doc: 'ask only this policy, or this family ("container/")', short: 'p', many: true },
  severity: { value: 'SEVERITY', doc: 'ask only policies of this severity or worse', choices: severities, fallback: 'info' },
  'fail-on': {
    value: 'SEVERITY',
    doc: 'exit with 1 only for findings of this severity or worse',
    choices: [...severities, 'never'],
    fallback: 'info',
  },
  format: { value: 'FORMAT', doc: 'how to report', short: 'f', choices: reporterNames, fallback: 'text' },
  'show-open': { doc: 'list what could not be decided, and which input is missing' },
  include: { value: 'GLOB', doc: 'look only at files that match', many: true },
  exclude: { value: 'GLOB', doc: 'do not look at files that match', many: true },
  root: { value: 'FOLDER', doc: 'the folder that paths are relative to; nothing outside it is read (default: this one)' },
  'compose-file': { value: 'FILE', doc: 'Compose files that make one project, in order, as after "docker compose -f"', many: true },
  helm: { doc: 'render charts with the helm on your path' },
  'helm-values': { value: 'FILE', doc: 'values file for rendered charts', many: true },
  kustomize: { doc: 'build kustomizations with the kustomize or kubectl on your path' },
  'no-color': { doc: 'plain text even on a terminal' },
};

export const check: Command = {
  name: 'check',
  summary: 'Checks files and folders (default: this folder), "-" for standard input.',
  operands: '[path ...]',
  options,
  examples: [
    ['iac-guard check', 'everything in this folder'],
    [
      'iac-guard check --level strict --fail-on high compose.yaml',
      'all policies on one file; medium and low findings are shown but do not fail',
    ],
    ['iac-guard check --policy container/ --format sarif > iac-guard.sarif', 'one family, for code scanning'],
    ['helm template . --values prod.yaml | iac-guard check -', 'what a chart renders to'],
  ],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  const usesStdin = parsed.operands.includes('-');
  const named = parsed.operands.filter((path) => path !== '-');
  const root = rootOf(parsed.one('root'), named, world.folder);
  const isTerminal = world.stdout.isTTY === true;
  const progress = progressLine(world.stderr);
  let result: RunResult;
  try {
    result = await runCheck({
      root,
      paths: named.map((path) => pathBelow(root, path, world.folder)).filter((path) => path !== '.'),
      include: parsed.many('include'),
      exclude: parsed.many('exclude'),
      level: parsed.one('level') as Level,
      policyIds: parsed.many('policy'),
      severity: parsed.one('severity') as Severity,
      inputs: {
        composeFiles: parsed.many('compose-file').map((path) => pathBelow(root, path, world.folder)),
        helm: parsed.flag('helm'),
        helmValues: parsed.many('helm-values').map((path) => pathBelow(root, path, world.folder)),
        kustomize: parsed.flag('kustomize'),
      },
      progress: progress.step,
      ...(usesStdin ? { stdin: await textOf(world.stdin) } : {}),
    });
  } finally {
    progress.done();
  }
  const reporter = await reporters[parsed.one('format') as string]?.();
  const color = isTerminal && !parsed.flag('no-color') && !process.env['NO_COLOR'];
  const stdout = reporter?.(result, { color, width: world.stdout.columns ?? 100, showOpen: parsed.flag('show-open') }) ?? '';
  return { stdout, status: statusOf(result, parsed.one('fail-on') as Severity | 'never') };
}

/** 1 for findings that count, 3 for input that was lost, else 0. */
function statusOf(result: RunResult, failOn: Severity | 'never'): Answer['status'] {
  const fails = failOn !== 'never' && result.findings.some((finding) => severities.indexOf(finding.severity) <= severities.indexOf(failOn));
  if (fails) return 1;
  return result.notices.some((notice) => notice.lost) ? 3 : 0;
}

/** The folder asked for; else the working folder, or a folder that is named alone and lies elsewhere. */
function rootOf(asked: string | undefined, named: readonly string[], folder: string): string {
  const [only] = named;
  const outside = named.filter((path) => !isBelow(folder, resolve(folder, path)));
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const root = resolve(folder, asked ?? (outside.length > 0 && named.length === 1 && only && isFolder(resolve(folder, only)) ? only : '.'));
  if (!isFolder(root)) throw new UsageError(`there is no folder ${asked ?? root}`);
  return realpathSync(root);
}

const isBelow = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`);

/** A path of the command line, relative to the root. */
function pathBelow(root: string, path: string, folder: string): string {
  const absolute = resolve(folder, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`there is no file or folder ${path}`);
  const real = [absolute, realpathSync(absolute)].find((one) => isBelow(root, one));
  if (real === undefined) throw new UsageError(`${path} lies outside ${root}; name a folder with --root that holds it`);
  return real === root ? '.' : real.slice(root.length + 1);
}

async function textOf(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}
