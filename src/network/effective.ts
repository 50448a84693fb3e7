import { combine } from './combine.ts';
import { type Decision, decide, type Entry, entriesOf, undecidedPacket } from './decide.ts';
import { leaf } from './diagram.ts';
import { feasible } from './feasible.ts';
import { complement, forSome, intersection, isMembership, type PacketSet } from './packet-set.ts';
import type { Direction, RuleSet } from './rule.ts';

/** What a rule set does in one direction, after all rules and defaults. */
export interface Effective {
  readonly ruleSet: RuleSet;
  readonly direction: Direction;
  readonly entries: readonly Entry[];
  /** The entry that decides each packet. */
  readonly decision: Decision;
  /** The packets that can exist, by what is known of named sets. */
  readonly feasible: PacketSet;
  /** Packets that pass, with an axis for everything that the code leaves open. */
  readonly allowed: PacketSet;
}

/** Reads a rule set in one direction. */
export function effective(ruleSet: RuleSet, direction: Direction): Effective {
  const entries = entriesOf(ruleSet, direction);
  const decision = decide(entries);
  const passes = entries.map(({ action }) => action === 'allow');
  return {
    ruleSet,
    direction,
    entries,
    decision,
    feasible: feasible(decision),
    allowed: combine<number, number, boolean>(
      decision,
      decision,
      (index) => passes[index] ?? false,
      (part) => (part.axis === undefined ? leaf(part.value !== undecidedPacket && (passes[part.value] ?? false)) : undefined),
    ),
  };
}

/** The packets, by protocol, ports and addresses, that pass whatever the named and undecided sets hold. */
export const surelyAllowed = ({ allowed, feasible: possible }: Effective): PacketSet =>
  complement(forSome(intersection(possible, complement(allowed)), isMembership));

/** The packets that pass for some content of the named and undecided sets. */
export const maybeAllowed = ({ allowed, feasible: possible }: Effective): PacketSet =>
  forSome(intersection(possible, allowed), isMembership);
