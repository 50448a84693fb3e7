import type { Fact } from '../facts/declare.ts';
import type { Unknown } from '../facts/value.ts';
import { compareFindings, distinct, type Finding, findingOf } from '../finding/finding.ts';
import type { Inputs, Project } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { JudgeError, judge, type Verdict } from '../policy/judge.ts';
import type { Level, Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { readContext } from './context.ts';
import { type DiscoverOptions, discover } from './discover.ts';
import { TreeFiles } from './tree-files.ts';

export interface RunOptions extends DiscoverOptions {
  readonly root: string;
  readonly level: Level;
  readonly policies: readonly CompiledPolicy[];
  readonly inputs: Inputs;
  /** Standard input, where `-` was asked for. */
  readonly stdin?: string;
  /** Keep every verdict, not only their counts. */
  readonly allVerdicts?: boolean;
  /** Told before each step that may take long. */
  readonly progress?: (step: string) => void;
}

/** Everything a run found out. Reporters turn it into text. */
export interface RunResult {
  readonly root: string;
  readonly level: Level;
  /** The policies that were asked, sorted by id. */
  readonly policies: readonly Policy[];
  readonly findings: readonly Finding[];
  /** Verdicts counted per policy. */
  readonly counts: ReadonlyMap<string, Counts>;
  /** Open verdicts, one per policy, subject and missing input. */
  readonly open: readonly OpenVerdict[];
  readonly notices: readonly Notice[];
  readonly stats: Stats;
  /** Each verdict, where it was asked for. */
  readonly verdicts: readonly Verdict[];
  /** The sources read, by path, for excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Counts {
  pass: number;
  fail: number;
  open: number;
}

export interface OpenVerdict {
  readonly policy: string;
  readonly address: string;
  readonly file: string;
  /** What is missing. */
  readonly reason: string;
  readonly missing: Unknown;
  readonly subject: Fact;
}

export interface Stats {
  /** Files looked at, whether a format claimed them or not. */
  readonly files: number;
  /** Files that some format read. */
  readonly read: number;
  readonly projects: number;
  readonly subjects: number;
  /** Files read, by format. */
  readonly formats: Readonly<Record<string, number>>;
}

/** The pipeline: discover, read and resolve and adapt (by each format), judge, sift. */
export async function run(options: RunOptions): Promise<RunResult> {
  const notices: Notice[] = [];
  const notice = (one: Notice): void => void notices.push(one);
  const progress = options.progress ?? (() => undefined);

  const files = new TreeFiles(options.root, notice);
  progress('looking for files');
  const paths = options.stdin !== undefined && options.paths.length === 0 ? [] : discover(files, options);
  const sources = paths.flatMap((path) => files.load(path) ?? []);
  if (options.stdin !== undefined) sources.push(new Source('<stdin>', options.stdin));

  const projects = await read(sources, files, options, notice);
  const facts = projects.flatMap((project) => project.facts);

  progress(`judging ${facts.length} subjects`);
  const verdicts = facts.flatMap((subject) => judgeAll(subject, options, notice));
  const failed = verdicts.flatMap((verdict) => (verdict.outcome === 'fail' ? [findingOf(verdict)] : []));
  const findings = distinct(failed.sort(compareFindings));

  const readSources = projects.flatMap((project) => project.sources);
  return {
    root: files.root,
    level: options.level,
    policies: options.policies.map((compiled) => compiled.policy),
    findings,
    counts: count(options.policies, verdicts, findings),
    open: openVerdicts(verdicts),
    notices: notices.sort(compareNotices),
    stats: {
      files: sources.length,
      read: new Set(readSources).size,
      projects: projects.length,
      subjects: facts.length,
      formats: perFormat(projects),
    },
    verdicts: options.allVerdicts ? verdicts : [],
    sources: new Map([...sources, ...readSources].map((source) => [source.path, source])),
  };
}

async function read(
  sources: readonly Source[],
  files: TreeFiles,
  options: RunOptions,
  notice: (notice: Notice) => void,
): Promise<readonly Project[]> {
  const context = readContext(files, options.inputs, notice);
  const projects: Project[] = [];
  let left: readonly Source[] = sources;
  for (const format of formats) {
    const claimed = new Set(format.claim(left, context));
    if (claimed.size === 0) continue;
    options.progress?.(`reading ${claimed.size} ${format.id} files`);
    left = left.filter((source) => !claimed.has(source));
    projects.push(...(await format.read([...claimed], context)));
  }
  return projects;
}

function judgeAll(subject: Fact, options: RunOptions, notice: (notice: Notice) => void): readonly Verdict[] {
  return options.policies.flatMap((policy) => {
    if (policy.subject !== subject.declaration) return [];
    try {
      return judge(policy, subject, options.level);
    } catch (error) {
      if (!(error instanceof JudgeError)) throw error;
      notice({
        code: 'policy-failed',
        message: error.message,
        lost: true,
        file: subject.site.header.source.path,
        span: subject.site.header,
      });
      return [];
    }
  });
}

function count(
  policies: readonly CompiledPolicy[],
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>(policies.map(({ policy }) => [policy.id, { pass: 0, fail: 0, open: 0 }]));
  for (const { policy, outcome } of verdicts) {
    if (outcome !== 'fail') (counts.get(policy.policy.id) as Counts)[outcome] += 1;
  }
  for (const finding of findings) (counts.get(finding.policy) as Counts).fail += 1;
  return counts;
}

function openVerdicts(verdicts: readonly Verdict[]): readonly OpenVerdict[] {
  const open = new Map<string, OpenVerdict>();
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'open') continue;
    const { policy, subject, missing } = verdict;
    const { address, header } = subject.site;
    const one = { policy: policy.policy.id, address, file: header.source.path, reason: missing.reason, missing, subject };
    open.set([one.policy, one.address, one.file, one.reason].join('\0'), one);
  }
  return [...open.values()];
}

function perFormat(projects: readonly Project[]): Record<string, number> {
  const byFormat = new Map<string, Set<Source>>();
  for (const project of projects) {
    const known = byFormat.get(project.format) ?? new Set();
    for (const source of project.sources) known.add(source);
    byFormat.set(project.format, known);
  }
  return Object.fromEntries([...byFormat].map(([format, set]) => [format, set.size]));
}

const compareNotices = (one: Notice, other: Notice): number =>
  (one.file ?? '') < (other.file ?? '')
    ? -1
    : (one.file ?? '') > (other.file ?? '')
      ? 1
      : (one.span?.start ?? 0) - (other.span?.start ?? 0);
