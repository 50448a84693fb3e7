import { nearest } from '../policy/nearest.ts';
import type { Policy } from '../policy/policy.ts';
import type { Notice } from '../tree/notice.ts';
import type { Finding } from './finding.ts';
import type { Ignore, IgnoredFinding } from './ignore.ts';

export interface Sifted {
  readonly kept: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

export interface SiftOptions {
  /** `2026-11-21`: what has expired depends on it. */
  readonly today: string;
  /** Policies that this run asks. An ignore of another one may well be needed by another run. */
  readonly asked: readonly Policy[];
  /** Every policy that there is. */
  readonly known: readonly Policy[];
  /** Could the policy not be decided somewhere in the file? Then an ignore may yet be needed there. */
  isOpen(policy: string, file: string): boolean;
  notice(notice: Notice): void;
}

/** Takes out the findings that an ignore covers. Ignores that have expired or are not needed become notices. */
export function sift(findings: readonly Finding[], ignores: readonly Ignore[], options: SiftOptions): Sifted {
  if (ignores.length === 0) return { kept: findings, ignored: [] };
  const used = new Set<string>();
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const policies = new Map(options.known.map((policy) => [policy.id, policy]));
  for (const finding of findings) {
    const hits = ignores.flatMap((ignore, index) => {
      const name = ignore.policies.find((one) => isNamed(policies.get(finding.policy), one));
      return name !== undefined && ignore.covers(finding) ? [{ ignore, key: keyOf(index, name) }] : [];
    });
    for (const { key } of hits) used.add(key);
    const holding = hits.find(({ ignore }) => !hasExpired(ignore, options.today))?.ignore;
    if (holding) ignored.push(ignoredBy(holding, finding));
    else kept.push(finding);
  }
  for (const [index, ignore] of ignores.entries()) {
    for (const name of ignore.policies) remark(ignore, name, used.has(keyOf(index, name)), options);
  }
  return { kept, ignored };
}

const keyOf = (index: number, name: string): string => `${index}\0${name}`;

const hasExpired = ({ until }: Ignore, today: string): boolean => until !== undefined && until < today;

function isNamed(policy: Policy | undefined, name: string): boolean {
  if (!policy) return false;
  return name.endsWith('/*') ? policy.id.startsWith(name.slice(0, -1)) : policy.id === name || (policy.aliases?.includes(name) ?? false);
}

function ignoredBy({ reason, owner, until, writtenIn, span }: Ignore, finding: Finding): IgnoredFinding {
  return {
    finding,
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(until === undefined ? {} : { until }),
    writtenIn,
    file: span.source.path,
    line: span.source.position(span.start).line,
  };
}

/** What its author should know about an ignore. */
function remark(ignore: Ignore, name: string, isUsed: boolean, { today, asked, known, isOpen, notice }: SiftOptions): void {
  const say = (code: Notice['code'], message: string): void =>
    notice({ code, message, lost: false, file: ignore.span.source.path, span: ignore.span });
  const named = known.filter((policy) => isNamed(policy, name));
  if (named.length === 0) {
    const meant = nearest(name, [...known.map((policy) => policy.id), ...new Set(known.map(familyOf))]);
    say('ignore-not-understood', `no policy is called "${name}", so nothing is ignored${meant ? `; did you mean "${meant}"?` : ''}`);
  } else if (isUsed && hasExpired(ignore, today)) {
    say(
      'ignore-expired',
      `the ignore of ${name} held until ${ignore.until}; its findings are back${ignore.owner ? ` (owner: ${ignore.owner})` : ''}`,
    );
  } else if (!isUsed) {
    const isAsked = named.every((policy) => asked.some((one) => one.id === policy.id));
    const mayBeNeeded = named.some((policy) => isOpen(policy.id, ignore.span.source.path));
    if (isAsked && !mayBeNeeded) say('ignore-unused', `the ignore of ${name} matches no finding; it can go`);
  }
}

const familyOf = ({ id }: Policy): string => `${id.slice(0, id.indexOf('/'))}/*`;
