import { findingOf } from '../finding/finding.ts';
import { type Gathered, gather } from '../finding/gather.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import type { Open, Verdict } from '../policy/judge.ts';
import { rangeOf, type Span } from '../tree/span.ts';
import type { Counts, OpenVerdict, RunResult, SubjectVerdict } from './result.ts';

interface Tallied extends Pick<RunResult, 'findings' | 'open' | 'allVerdicts'> {
  /** What passed and what stayed open; findings are counted when they have been sifted. */
  readonly counts: ReadonlyMap<string, Omit<Counts, 'fail'>>;
}

/**
 * Gathers verdicts as they come. A large tree has millions that pass: those leave nothing but a count.
 *
 * @param options.keep - keep a record of each verdict too
 * @param options.readdress - what to call a subject by in its fingerprint
 * @param options.environments - the names of all under which verdicts are made; none where there is but one
 */
export function tally(
  policies: readonly CompiledPolicy[],
  options: { keep: boolean; readdress?: ((address: string) => string) | undefined; environments?: readonly string[] },
): { add(verdict: Verdict, environment?: string): void; done(): Tallied } {
  const counts = new Map(policies.map(({ policy }) => [policy.id, { pass: 0, open: 0 }]));
  const failed: Gathered[] = [];
  const open = new Map<string, OpenVerdict>();
  const all: SubjectVerdict[] = [];
  return {
    add(verdict, environment) {
      const { policy } = verdict.policy;
      if (options.keep) all.push(recordOf(verdict));
      if (verdict.outcome === 'fail') {
        const { header } = verdict.subject.site;
        failed.push({
          finding: findingOf(verdict, options.readdress),
          subject: `${header.source.path}:${header.start}`,
          ...(environment === undefined ? {} : { environment }),
        });
        return;
      }
      const count = counts.get(policy.id) as { pass: number; open: number };
      if (verdict.outcome === 'pass') {
        count.pass += 1;
        return;
      }
      // Many elements of a subject can wait for the same input: that is one question, and one thing to find out.
      const key = [policy.id, verdict.subject.site.address, verdict.subject.site.header.source.path, verdict.missing.reason].join('\0');
      if (open.has(key)) return;
      count.open += 1;
      open.set(key, openOf(verdict));
    },
    done() {
      const findings = gather(failed, options.environments ?? []);
      return { findings, counts, open: [...open.values()], ...(options.keep ? { allVerdicts: all } : {}) };
    },
  };
}

function openOf({ policy, subject, judged, missing }: Open): OpenVerdict {
  const place = missing.span ?? missing.header ?? judged.site.header;
  return { policy: policy.policy.id, address: subject.site.address, ...at(place), reason: missing.reason };
}

function recordOf(verdict: Verdict): SubjectVerdict {
  const { policy, subject, judged, outcome } = verdict;
  const record = { policy: policy.policy.id, address: subject.site.address, outcome, ...at(judged.site.header) };
  return verdict.outcome === 'open' ? { ...record, reason: verdict.missing.reason } : record;
}

const at = (place: Span): Pick<OpenVerdict, 'file' | 'range'> => ({ file: place.source.path, range: rangeOf(place) });
