import { axesOf } from './combine.ts';
import { restrict, undecidedPacket } from './decide.ts';
import type { Effective } from './effective.ts';
import { isMembershipAxis } from './named-set.ts';
import { difference, forSome, intersection, isEmpty, isSubset, nothing, type PacketSet, union } from './packet-set.ts';
import type { Action, Rule } from './rule.ts';
import { separate } from './separate.ts';
import { isSurelyVisible, isUndecidedAxis } from './surely-visible.ts';

/** What a rule comes to behind the rules before it. */
export interface Visibility {
  readonly rule: Rule;
  /** Packets that the rule decides, those that cannot exist included, with an axis for everything that the code leaves open. */
  readonly decides: PacketSet;
  /** Is it without effect, since earlier rules decide all of its packets? `undefined` where the code leaves that open. */
  readonly isShadowed: boolean | undefined;
  /** Do earlier rules decide a part of its packets? */
  readonly isPartlyShadowed: boolean;
  /** The earlier rules that decide its packets, in order, or the one that does so alone; only for a shadowed rule. */
  readonly shadowedBy: readonly { readonly rule: Rule; readonly action: Action }[];
  /** What is missing to decide whether it is shadowed. */
  readonly missing: readonly string[];
}

/**
 * Looks at each rule, defaults included, in the order of evaluation. Only of ordered rules one can hide another: where
 * all rules let through, none is without effect but only superfluous.
 */
export function visibilities(effective: Effective): readonly Visibility[] {
  const { entries, feasible } = effective;
  const decided = separate(effective.decision);
  const isOpen = axesOf(effective.decision).some(isUndecidedAxis);
  const byRule = new Map<Rule, { decides: PacketSet; matches: PacketSet }>();
  for (const [index, { rule, packets }] of entries.entries()) {
    const before = byRule.get(rule) ?? { decides: nothing, matches: nothing };
    byRule.set(rule, {
      decides: union(before.decides, decided.get(index) ?? nothing),
      matches: union(before.matches, packets),
    });
  }
  const isOrdered = effective.ruleSet.platform.evaluation === 'ordered';
  return [...byRule].map(([rule, { decides, matches }]) => {
    const hasNothing = isOrdered && isEmpty(intersection(decides, feasible));
    const isHidden = hasNothing && !isEmpty(intersection(matches, feasible));
    const missing = !isOpen || isHidden || isSurelyVisible(decides, feasible) ? [] : missingIn(decides);
    return {
      rule,
      decides,
      isShadowed: isHidden ? true : isOrdered && missing.length > 0 ? undefined : false,
      isPartlyShadowed: isOrdered && !isHidden && !isEmpty(intersection(difference(matches, decides), feasible)),
      shadowedBy: isHidden ? decidersOf(effective, intersection(matches, feasible)) : [],
      missing,
    };
  });
}

export function missingIn(packets: PacketSet): readonly string[] {
  const reasons = axesOf(packets).flatMap((axis) => (isMembershipAxis(axis) ? (axis.set.missing ?? []) : []));
  return [...new Set(reasons)];
}

/** One earlier rule that decides them all, if there is one; else all that decide some. */
function decidersOf({ decision, entries }: Effective, packets: PacketSet): Visibility['shadowedBy'] {
  const indexes = [...separate(restrict(decision, packets)).keys()].filter((index) => index !== undecidedPacket);
  const deciding = indexes.sort((one, other) => one - other).flatMap((index) => entries[index] ?? []);
  const alone = deciding.find((entry) => isSubset(packets, entry.packets));
  return (alone === undefined ? deciding : [alone]).map(({ rule, action }) => ({ rule, action }));
}

/** The packets of a rule that the rules before it decide. */
export const hiddenPart = (effective: Effective, { rule, decides }: Visibility): PacketSet =>
  difference(
    intersection(
      effective.entries.filter((entry) => entry.rule === rule).reduce((sum, entry) => union(sum, entry.packets), nothing),
      effective.feasible,
    ),
    decides,
  );

/**
 * Does a rule set let everything through in a direction, so that it might as well not be there?
 *
 * @returns `undefined` where that depends on what the code leaves open
 */
export function restrictsNothing({ allowed, feasible }: Effective): boolean | undefined {
  if (isEmpty(difference(feasible, allowed))) return true;
  return isEmpty(difference(feasible, forSome(allowed, isUndecidedAxis))) ? undefined : false;
}
