import type { Effective } from './effective.ts';
import { anyPortOpen, internetWide } from './internet.ts';
import { complement, difference, forSome, intersection, isEmpty, nothing, type PacketSet, union } from './packet-set.ts';
import { passages } from './passage.ts';
import type { Direction, Rule } from './rule.ts';
import { strangers } from './stranger.ts';
import { isUndecidedAxis } from './surely-visible.ts';
import { missingIn, visibilities } from './visible.ts';

/** What one rule lets through after all rules and defaults: for certain, or perhaps. */
export interface Exposure {
  readonly rule: Rule;
  readonly direction: Direction;
  /** What is missing to decide whether these packets pass; empty for packets that surely do. */
  readonly missing: readonly string[];
  /** All of it, in terms of addresses and named sets, on both ends. */
  readonly passes: PacketSet;
  /** The part from or to arbitrary hosts of the internet, by protocol, port and far address. */
  readonly internet: PacketSet;
  /** Of that, the protocols and ports that are open to the internet as a whole, not to some networks of it. */
  readonly wide: PacketSet;
  /** Of that, the protocols of which most ports are open: no list of needs is left. */
  readonly anyPort: PacketSet;
}

/** What passes in one direction, rule by rule in the order of evaluation; first what surely does, then what might. */
export function exposures(effective: Effective): readonly Exposure[] {
  const { direction, ruleSet } = effective;
  const toStrangers = new Map(passages(effective, strangers).map((passage) => [passage.rule, passage]));
  const sure = sumOf([...toStrangers.values()].map((passage) => passage.sure));
  const possible = union(sure, sumOf([...toStrangers.values()].map((passage) => passage.unsure)));
  const wide = { sure: internetWide(sure), unsure: internetWide(possible) };
  const anyPort = {
    sure: anyPortOpen(wide.sure, ruleSet.platform.isStateful),
    unsure: anyPortOpen(wide.unsure, ruleSet.platform.isStateful),
  };
  const surelyPasses = allowedForSure(effective);
  const made = visibilities(effective).flatMap(({ rule, decides }) => {
    const passing = forSome(intersection(decides, effective.allowed), isUndecidedAxis);
    const passage = toStrangers.get(rule);
    return (['sure', 'unsure'] as const).map((state): Exposure => {
      const internet = passage?.[state] ?? nothing;
      return {
        rule,
        direction,
        missing: state === 'sure' ? [] : reasons(effective, rule, passage?.missing ?? []),
        passes: state === 'sure' ? intersection(passing, surelyPasses) : difference(passing, surelyPasses),
        internet,
        wide: intersection(internet, wide[state]),
        anyPort: intersection(internet, anyPort[state]),
      };
    });
  });
  return made.filter(({ passes, internet }) => !isEmpty(passes) || !isEmpty(internet));
}

const sumOf = (sets: readonly PacketSet[]): PacketSet => sets.reduce(union, nothing);

/** What passes whatever the undecided values turn out to be, in terms of named sets. */
const allowedForSure = ({ allowed, feasible }: Effective): PacketSet =>
  intersection(complement(forSome(intersection(feasible, complement(allowed)), isUndecidedAxis)), forSome(feasible, isUndecidedAxis));

/** Why the packets of a rule may or may not pass: what the rule itself leaves open, else what the rules before it do. */
function reasons({ entries }: Effective, rule: Rule, known: readonly string[]): readonly string[] {
  if (known.length > 0) return known;
  const own = entries.filter((entry) => entry.rule === rule).flatMap(({ packets }) => missingIn(packets));
  const found = own.length > 0 ? own : entries.flatMap(({ packets }) => missingIn(packets));
  return [...new Set(found)].slice(0, 3);
}
