import { axesOf } from './combine.ts';
import type { Effective } from './effective.ts';
import { openings } from './openings.ts';
import { complement, difference, forSome, intersection, isEmpty, nothing, type PacketSet, union } from './packet-set.ts';
import { type Passage, passages } from './passage.ts';
import type { Direction, Rule } from './rule.ts';
import { strangers } from './stranger.ts';
import { isUndecidedAxis } from './surely-visible.ts';
import { missingIn, type Visibility, visibilities } from './visible.ts';

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

/**
 * What passes in one direction, rule by rule in the order of evaluation; first what surely does, then what might.
 *
 * @param seen - what each rule comes to, where the caller knows that already
 */
export function exposures(effective: Effective, seen: readonly Visibility[] = visibilities(effective)): readonly Exposure[] {
  const { isStateful } = effective.ruleSet.platform;
  const passing = new Map(passages(effective, strangers).map((passage) => [passage.rule, passage]));
  const sure = openings(
    partsOf(passing, ({ sure: packets }) => packets),
    isStateful,
  );
  // What might pass is wide together with what surely does.
  const possible = openings(
    partsOf(passing, (passage) => union(passage.sure, passage.unsure)),
    isStateful,
  );
  const passes = passesByRule(effective, seen);
  return seen.flatMap(({ rule }): readonly Exposure[] => {
    const own = passes.get(rule) ?? { sure: nothing, unsure: nothing };
    const { missing = [], unsure = nothing } = passing.get(rule) ?? {};
    const common = { rule, direction: effective.direction };
    const certain = { ...common, missing: [], passes: own.sure, ...sure(rule) };
    const { wide, anyPort } = possible(rule);
    const open = { wide: intersection(wide, unsure), anyPort: intersection(anyPort, unsure) };
    return [
      ...(isEmpty(certain.passes) && isEmpty(certain.internet) ? [] : [certain]),
      ...(isEmpty(own.unsure) && isEmpty(unsure)
        ? []
        : [{ ...common, missing: reasons(effective, rule, missing), passes: own.unsure, internet: unsure, ...open }]),
    ];
  });
}

/**
 * What each rule lets through. Of several rules that might decide a packet which passes in any case, the last one gets it:
 * it decides when everything that is left open turns out to be nothing.
 */
function passesByRule(effective: Effective, seen: readonly Visibility[]): ReadonlyMap<Rule, { sure: PacketSet; unsure: PacketSet }> {
  const isOpen = axesOf(effective.decision).some(isUndecidedAxis);
  const surely = isOpen ? allowedForSure(effective) : effective.allowed;
  let taken = nothing;
  const result = new Map<Rule, { sure: PacketSet; unsure: PacketSet }>();
  for (const { rule, decides } of [...seen].reverse()) {
    const own = passesBy(rule, existing(effective, decides), effective);
    if (isEmpty(own)) continue;
    if (!isOpen) {
      result.set(rule, { sure: own, unsure: nothing });
      continue;
    }
    const sure = difference(intersection(own, surely), taken);
    taken = union(taken, sure);
    result.set(rule, { sure: existing(effective, sure), unsure: existing(effective, difference(own, surely)) });
  }
  return result;
}

/** A set, unless none of its packets can exist. Those that cannot are left in: without them it would be harder to read. */
const existing = ({ feasible }: Effective, packets: PacketSet): PacketSet => (isEmpty(intersection(packets, feasible)) ? nothing : packets);

const partsOf = (passing: ReadonlyMap<Rule, Passage>, part: (passage: Passage) => PacketSet): ReadonlyMap<Rule, PacketSet> =>
  new Map([...passing].map(([rule, passage]) => [rule, part(passage)]));

/** What a rule lets through, whatever is left open. */
function passesBy(rule: Rule, decides: PacketSet, { allowed }: Effective): PacketSet {
  if (rule.action === 'deny') return nothing;
  const packets = rule.action === 'allow' ? decides : intersection(decides, allowed);
  return axesOf(packets).some(isUndecidedAxis) ? forSome(packets, isUndecidedAxis) : packets;
}

/** What passes whatever the undecided values turn out to be, in terms of named sets. */
export const allowedForSure = ({ allowed, feasible }: Effective): PacketSet =>
  complement(forSome(intersection(feasible, complement(allowed)), isUndecidedAxis));

/** Why the packets of a rule may or may not pass: what the rule itself leaves open, else what the rules before it do. */
function reasons({ entries }: Effective, rule: Rule, known: readonly string[]): readonly string[] {
  if (known.length > 0) return known;
  const own = entries.filter((entry) => entry.rule === rule).flatMap(({ packets }) => missingIn(packets));
  const found = own.length > 0 ? own : entries.flatMap(({ packets }) => missingIn(packets));
  return [...new Set(found)].slice(0, 3);
}
