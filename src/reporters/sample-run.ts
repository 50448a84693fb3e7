// For tests of reporters: runs made by hand, so that a report can be tested on what no format gives yet.
import type { OpenVerdict, RunNotice, RunResult } from '../engine/result.ts';
import type { Finding } from '../finding/finding.ts';
import { fingerprint } from '../finding/fingerprint.ts';
import { builtinPolicies } from '../policy/builtin.ts';
import { Source } from '../tree/source.ts';
import { type Range, rangeOf, span } from '../tree/span.ts';

export interface Sample {
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly findings?: readonly SampleFinding[];
  readonly ignored?: readonly (SampleFinding & { reason: string; owner?: string; until?: string })[];
  readonly open?: readonly (Pick<OpenVerdict, 'policy' | 'address' | 'reason'> & SamplePlace)[];
  readonly notices?: readonly (Pick<RunNotice, 'code' | 'message' | 'lost'> & Partial<SamplePlace>)[];
  readonly stats?: Partial<RunResult['stats']>;
  readonly passed?: number;
  readonly paths?: readonly string[];
}

/** A place by the text that stands there: its first occurrence, after the first occurrence of `after` if that is given. */
interface SamplePlace {
  readonly file: string;
  readonly text?: string;
  readonly after?: string;
}

interface SampleFinding extends SamplePlace, Partial<Pick<Finding, 'message' | 'address' | 'remedy' | 'fix' | 'block'>> {
  readonly policy: string;
  readonly related?: readonly (SamplePlace & { readonly message: string })[];
}

export function sampleRun(sample: Sample): RunResult {
  const sources = new Map(Object.entries(sample.files ?? {}).map(([path, text]) => [path, new Source(path, text)]));
  const findings = (sample.findings ?? []).map((one) => findingOf(one, sources));
  const ignored = (sample.ignored ?? []).map(({ reason, owner, until, ...one }) => ({
    finding: findingOf(one, sources),
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    writtenIn: 'comment' as const,
    file: one.file,
    line: 1,
  }));
  const open = (sample.open ?? []).map(({ text, after, ...one }) => ({ ...one, range: rangeIn(sources, { file: one.file, text, after }) }));
  // One family, so that a new policy elsewhere leaves these reports as they are.
  const policies = builtinPolicies.filter((policy) => policy.level === 'recommended' && policy.id.startsWith('container/'));
  const verdicts = policies.map(({ id }, index) => [
    id,
    {
      pass: index === 0 ? (sample.passed ?? 0) : 0,
      fail: findings.filter((one) => one.policy === id).length,
      open: open.filter((one) => one.policy === id).length,
    },
  ]);
  return {
    root: '/home/ada/shop',
    paths: sample.paths ?? [],
    level: 'recommended',
    policies,
    findings,
    ignored,
    verdicts: Object.fromEntries(verdicts),
    open,
    notices: (sample.notices ?? []).map(({ text, after, ...one }) =>
      one.file === undefined || text === undefined ? one : { ...one, range: rangeIn(sources, { file: one.file, text, after }) },
    ),
    stats: {
      files: sources.size,
      read: sources.size,
      projects: 1,
      subjects: findings.length + 1,
      formats: { compose: sources.size },
      ...sample.stats,
    },
    sources,
  };
}

function findingOf(one: SampleFinding, sources: ReadonlyMap<string, Source>): Finding {
  const policy = builtinPolicies.find(({ id }) => id === one.policy);
  if (!policy) throw new Error(`no policy ${one.policy}`);
  const range = rangeIn(sources, one);
  const address = one.address ?? 'services.web';
  return {
    policy: policy.id,
    title: policy.title,
    severity: policy.severity,
    level: policy.level,
    message: one.message ?? `${address} is not as it should be`,
    remedy: one.remedy ?? (typeof policy.remedy === 'string' ? policy.remedy : policy.remedy.default),
    file: one.file,
    range,
    block: one.block ?? { startLine: range.startLine, endLine: range.endLine },
    address,
    fingerprint: fingerprint(policy.id, address, one.text ?? ''),
    related: (one.related ?? []).map((step) => ({ file: step.file, range: rangeIn(sources, step), message: step.message })),
    ...(one.fix ? { fix: one.fix } : {}),
  };
}

function rangeIn(
  sources: ReadonlyMap<string, Source>,
  place: { file: string; text?: string | undefined; after?: string | undefined },
): Range {
  const source = sources.get(place.file);
  if (!source) throw new Error(`no file ${place.file}`);
  const from = place.after === undefined ? 0 : source.text.indexOf(place.after) + place.after.length;
  const start = source.text.indexOf(place.text ?? '', from);
  if (start === -1) throw new Error(`"${place.text}" is not in ${place.file}`);
  return rangeOf(span(source, start, start + (place.text ?? '').length));
}
