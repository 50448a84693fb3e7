import { type Axis, localAxis, membershipRank, sourcePortAxis } from './axis.ts';
import { axesOf, rewrite } from './combine.ts';
import { type Decision, restrict, undecidedPacket } from './decide.ts';
import type { Diagram, Split } from './diagram.ts';
import type { Effective } from './effective.ts';
import { feasible } from './feasible.ts';
import { isMembershipAxis, type MembershipAxis, memberOf } from './named-set.ts';
import { difference, forSome, intersection, isEmpty, nothing, type PacketSet, union } from './packet-set.ts';
import type { Rule } from './rule.ts';
import { contentsOf, Numbering, separate } from './separate.ts';

/** The packets that one rule lets through, of those that were asked about. */
export interface Passage {
  readonly rule: Rule;
  /** Packets that pass whatever the code leaves open. The rule is the one that decides when nothing else does. */
  readonly sure: PacketSet;
  /** Packets that pass or not by what the code leaves open. */
  readonly unsure: PacketSet;
  /** What is missing to decide about those. */
  readonly missing: readonly string[];
}

/**
 * What passes, rule by rule in the order of evaluation: by protocol, port and far address, to or from some machine behind
 * the firewall, from some source port.
 *
 * Named sets on the far side count as unknown in every point: a packet surely passes if it does whatever they hold.
 * Named sets on the own side are different: a rule for the machines of a group lets something through as soon as the
 * group has a machine, so a packet surely passes too if it does for whichever machine a group may hold.
 *
 * @param about - the packets asked about, such as those of strangers
 */
export function passages(effective: Effective, about: PacketSet): readonly Passage[] {
  const possible = intersection(feasible(effective.decision, about), about);
  const decision = restrict(effective.decision, possible);
  const found = new Map<Rule, Passage>();
  for (const [outcome, packets] of outcomes(decision, membershipRank)) collect(effective, outcome, packets, found);
  for (const axis of axesOf(decision).filter(isOwnGroup)) {
    const ofGroup = outcomes(restrict(decision, memberOf(axis.set, 'local')), localAxis.rank);
    // What only some of the group let through says nothing new: each address was looked at above.
    for (const [outcome, packets] of ofGroup) if (isSure(effective, outcome)) collect(effective, outcome, packets, found);
  }
  return settle([...new Set(effective.entries.map(({ rule }) => rule))].flatMap((rule) => found.get(rule) ?? []));
}

const isOwnGroup = (axis: Axis): axis is MembershipAxis => isMembershipAxis(axis) && axis.side === 'local' && axis.set.isNonEmpty !== false;

interface Outcome {
  readonly entries: readonly number[];
  readonly missing: readonly string[];
}

/** Which entries may decide each packet, when everything from some axis on is left open. */
function outcomes(decision: Decision, openFrom: number): readonly (readonly [Outcome, PacketSet])[] {
  const numbering = new Numbering<Outcome>();
  const diagram = rewrite<number, number>(decision, (part): Diagram<number> | undefined => {
    if (part.axis !== undefined && part.axis.rank < openFrom) return undefined;
    const { values, missing } = contentsOf(part, missingOn);
    const entries = [...values].filter((index) => index !== undecidedPacket).sort((one, other) => one - other);
    return numbering.leafFor(`${entries.join(' ')}|${[...missing].join('\0')}`, () => ({ entries, missing: [...missing] }));
  });
  return [...separate(diagram)].map(([number, packets]) => [numbering.contents[number] as Outcome, packets] as const);
}

/** What would have to be known of the set that a part asks about; nothing where only one answer is possible. */
function missingOn({ axis, children }: Split<number>): string | undefined {
  if (!isMembershipAxis(axis) || children.some((child) => child.axis === undefined && child.value === undecidedPacket)) return undefined;
  return axis.set.missing ?? `the members of ${axis.set.name} are not in the code`;
}

const isSure = ({ entries }: Effective, outcome: Outcome): boolean =>
  outcome.entries.length > 0 && outcome.entries.every((index) => entries[index]?.action === 'allow');

function collect(effective: Effective, outcome: Outcome, packets: PacketSet, found: Map<Rule, Passage>): void {
  const sure = isSure(effective, outcome);
  const allowing = outcome.entries.filter((index) => effective.entries[index]?.action === 'allow');
  // Of several, the last one decides when everything that is left open turns out to be nothing.
  const entry = effective.entries[allowing.at(-1) ?? undecidedPacket];
  if (entry === undefined) return;
  const before = found.get(entry.rule) ?? { rule: entry.rule, sure: nothing, unsure: nothing, missing: [] };
  const seen = forSome(packets, (axis) => axis === localAxis || axis === sourcePortAxis);
  found.set(entry.rule, {
    rule: entry.rule,
    sure: sure ? union(before.sure, seen) : before.sure,
    unsure: sure ? before.unsure : union(before.unsure, seen),
    missing: sure ? before.missing : [...new Set([...before.missing, ...outcome.missing])],
  });
}

/** Packets that surely pass by one reading are no longer in doubt by another. */
function settle(all: readonly Passage[]): readonly Passage[] {
  const sure = all.reduce((sum, passage) => union(sum, passage.sure), nothing);
  return all
    .map((passage) => {
      const unsure = difference(passage.unsure, sure);
      return { ...passage, unsure, missing: isEmpty(unsure) ? [] : passage.missing };
    })
    .filter((passage) => !isEmpty(passage.sure) || !isEmpty(passage.unsure));
}
