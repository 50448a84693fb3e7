import type { Effective } from './effective.ts';
import { openings } from './openings.ts';
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
  const { isStateful } = effective.ruleSet.platform;
  const passing = passages(effective, strangers);
  const sure = openings(new Map(passing.map((passage) => [passage.rule, passage.sure])), isStateful);
  // What might pass is wide together with what surely does.
  const possible = openings(new Map(passing.map((passage) => [passage.rule, union(passage.sure, passage.unsure)])), isStateful);
  const surelyPasses = allowedForSure(effective);
  const made = visibilities(effective).flatMap(({ rule, decides }): readonly Exposure[] => {
    const own = forSome(intersection(decides, effective.allowed), isUndecidedAxis);
    const { missing = [], unsure = nothing } = passing.find((passage) => passage.rule === rule) ?? {};
    const common = { rule, direction: effective.direction };
    const open = possible(rule);
    return [
      { ...common, missing: [], passes: intersection(own, surelyPasses), ...sure(rule) },
      {
        ...common,
        missing: reasons(effective, rule, missing),
        passes: difference(own, surelyPasses),
        internet: unsure,
        wide: intersection(open.wide, unsure),
        anyPort: intersection(open.anyPort, unsure),
      },
    ];
  });
  return made.filter(({ passes, internet }) => !isEmpty(passes) || !isEmpty(internet));
}

/** What passes whatever the undecided values turn out to be, in terms of named sets. */
export const allowedForSure = ({ allowed, feasible }: Effective): PacketSet =>
  intersection(complement(forSome(intersection(feasible, complement(allowed)), isUndecidedAxis)), forSome(feasible, isUndecidedAxis));

/** Why the packets of a rule may or may not pass: what the rule itself leaves open, else what the rules before it do. */
function reasons({ entries }: Effective, rule: Rule, known: readonly string[]): readonly string[] {
  if (known.length > 0) return known;
  const own = entries.filter((entry) => entry.rule === rule).flatMap(({ packets }) => missingIn(packets));
  const found = own.length > 0 ? own : entries.flatMap(({ packets }) => missingIn(packets));
  return [...new Set(found)].slice(0, 3);
}
