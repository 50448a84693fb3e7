import type { Fact } from '../facts/declare.ts';
import type { Finding } from '../finding/finding.ts';
import type { Ignore } from '../finding/ignore.ts';
import { ignoresIn } from '../finding/ignore-comment.ts';
import { type Known, withoutKnown } from '../finding/known.ts';
import { type Sifted, sift } from '../finding/sift.ts';
import type { Inputs, Project } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { JudgeError, judge, type Verdict } from '../policy/judge.ts';
import type { Level, Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { rangeOf } from '../tree/span.ts';
import { conceal } from './conceal.ts';
import { readContext } from './context.ts';
import { type DiscoverOptions, discover } from './discover.ts';
import type { Environment } from './environment.ts';
import type { Counts, OpenVerdict, RunNotice, RunResult } from './result.ts';
import { tally } from './tally.ts';
import type { Tree } from './tree.ts';
import { TreeFiles } from './tree-files.ts';

export interface RunOptions extends DiscoverOptions {
  readonly root: string;
  readonly level: Level;
  readonly policies: readonly CompiledPolicy[];
  /** The policies that are asked of one subject, where they are not the same everywhere. */
  readonly policiesOf?: (subject: { readonly file: string; readonly address: string }) => readonly CompiledPolicy[];
  /** Exemptions beside those in comments. */
  readonly ignores?: readonly Ignore[];
  /** Findings that are known already, and left out. */
  readonly baseline?: readonly Known[];
  readonly inputs: Inputs;
  /** Several sets of inputs, each of which is judged; they stand in the place of `inputs`. */
  readonly environments?: readonly Environment[];
  /** Standard input, where `-` was asked for. */
  readonly stdin?: string;
  /** The files to check in place of those of the working folder. */
  readonly tree?: (notice: (notice: Notice) => void) => Tree;
  /** Of all files only these are looked at; what they refer to is read all the same. */
  readonly only?: ReadonlySet<string>;
  /** What to call a subject by in its fingerprint. */
  readonly readdress?: (address: string) => string;
  /** Every policy that there is, asked or not. */
  readonly known: readonly Policy[];
  /** The day on which the run takes place: `2026-11-21`. Ignores may expire. */
  readonly today: string;
  /** Report findings that somebody has written an exemption for, too. */
  readonly noIgnores?: boolean;
  /** Keep every verdict, not only their counts. */
  readonly allVerdicts?: boolean;
  /** Told before each step that may take long. */
  readonly progress?: (step: string) => void;
}

/** The pipeline: discover, read and resolve and adapt (by each format), judge, sift. */
export async function run(options: RunOptions): Promise<RunResult> {
  const notices: Notice[] = [];
  const notice = (one: Notice): void => void notices.push(one);
  const progress = options.progress ?? (() => undefined);

  const files: Tree = options.tree?.(notice) ?? new TreeFiles(options.root, notice);
  progress('looking for files');
  const paths =
    options.stdin !== undefined && options.paths.length === 0
      ? []
      : discover(files, options).filter((path) => options.only?.has(path) ?? true);
  files.prefetch?.(paths);
  const sources = paths.flatMap((path) => files.load(path) ?? []);
  if (options.stdin !== undefined) sources.push(new Source('<stdin>', options.stdin));

  const { environments = [] } = options;
  const judged = tally(options.policies, {
    keep: options.allVerdicts ?? false,
    readdress: options.readdress,
    environments: environments.map(({ name }) => name),
  });
  const projects: Project[] = [];
  for (const { name, inputs } of environments.length === 0 ? [{ name: undefined, inputs: options.inputs }] : environments) {
    const found = await read(sources, files, { ...options, inputs }, notice);
    const subjects = found.flatMap((project) => project.facts);
    progress(`judging ${subjects.length} subjects${name === undefined ? '' : ` in ${name}`}`);
    for (const subject of subjects) judgeAll(subject, options, { add: (verdict) => judged.add(verdict, name), notice });
    projects.push(...found);
  }
  const facts = projects.flatMap((project) => project.facts);

  const readSources = projects.flatMap((project) => project.sources);
  const { counts, findings, ...tallied } = judged.done();
  const sifted = siftAll(findings, new Set(readSources), tallied.open, options, notice);
  const news = options.baseline ? withoutKnown(sifted.kept, options.baseline) : sifted.kept;
  const result: RunResult = {
    root: files.root,
    paths: options.paths,
    level: options.level,
    policies: options.policies.map((compiled) => compiled.policy),
    ...tallied,
    findings: news,
    ignored: sifted.ignored,
    ...(options.baseline ? { baseline: { known: sifted.kept.length - news.length } } : {}),
    verdicts: countsOf(counts, news),
    notices: distinctNotices(notices.sort(compareNotices)).map(withRange),
    stats: {
      files: sources.length,
      read: new Set(readSources).size,
      projects: new Set(projects.map(({ format, path }) => `${format}\0${path}`)).size,
      subjects: facts.length,
      formats: perFormat(projects),
    },
    sources: new Map([...sources, ...readSources].map((source) => [source.path, source])),
  };
  return conceal(result, facts);
}

/** Asks each format for its share of the sources, and reads it. */
export async function read(
  sources: readonly Source[],
  files: Tree,
  options: Pick<RunOptions, 'inputs' | 'progress'>,
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

function judgeAll(
  subject: Fact,
  { policies, policiesOf, level }: RunOptions,
  to: { add(verdict: Verdict): void; notice(notice: Notice): void },
): void {
  const { address, header } = subject.site;
  for (const policy of policiesOf?.({ file: header.source.path, address }) ?? policies) {
    if (policy.subject !== subject.declaration) continue;
    try {
      for (const verdict of judge(policy, subject, level)) to.add(verdict);
    } catch (error) {
      if (!(error instanceof JudgeError)) throw error;
      to.notice({ code: 'policy-failed', message: error.message, lost: true, file: header.source.path, span: header });
    }
  }
}

/** Findings without those that somebody has written an exemption for. */
function siftAll(
  findings: readonly Finding[],
  sources: ReadonlySet<Source>,
  open: readonly OpenVerdict[],
  options: RunOptions,
  notice: (notice: Notice) => void,
): Sifted {
  if (options.noIgnores) return { kept: findings, ignored: [] };
  const openIn = new Set(open.map((one) => `${one.policy}\0${one.file}`));
  const ignores = [...sources].flatMap((source) => ignoresIn(source, { notice })).concat(options.ignores ?? []);
  return sift(findings, ignores, {
    today: options.today,
    asked: options.policies.map(({ policy }) => policy),
    known: options.known,
    isOpen: (policy, file) => openIn.has(`${policy}\0${file}`),
    notice,
  });
}

function countsOf(counts: ReadonlyMap<string, Omit<Counts, 'fail'>>, findings: readonly Finding[]): Record<string, Counts> {
  const verdicts = Object.fromEntries([...counts].map(([id, { pass, open }]) => [id, { pass, fail: 0, open }]));
  for (const finding of findings) (verdicts[finding.policy] as { fail: number }).fail += 1;
  return verdicts;
}

/** What is said of a file is said in each environment alike. */
function distinctNotices(notices: readonly Notice[]): readonly Notice[] {
  const said = new Set<string>();
  return notices.filter(({ code, file, span, message }) => {
    const key = [code, file, span?.start, message].join('\0');
    return !said.has(key) && said.add(key);
  });
}

const withRange = ({ span, ...notice }: Notice): RunNotice => (span ? { ...notice, range: rangeOf(span) } : notice);

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
