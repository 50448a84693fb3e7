import type { Effective } from './effective.ts';
import { feasible } from './feasible.ts';
import { atSomeMachine, type Declared, declaredFlows, type Flow, type FlowMatrix } from './flow-matrix.ts';
import { difference, forSome, intersection, isEmpty, isMembership, type PacketSet, unionOf } from './packet-set.ts';
import type { Rule } from './rule.ts';
import { isUndecidedAxis } from './surely-visible.ts';
import { missingIn, visibilities } from './visible.ts';

/** Packets that pass and that no flow declares. */
export interface Undeclared {
  readonly packets: PacketSet;
  /** What is missing to decide that; empty for packets that surely are undeclared. */
  readonly missing: readonly string[];
}

/** A flow that a firewall does not let through, or not all of it. */
export interface Blocked {
  readonly flow: Flow;
  /** The packets of the flow that surely do not pass. */
  readonly packets: PacketSet;
  readonly isWhole: boolean;
  /** Is it certain that the flow is about this firewall? */
  readonly isOwn: boolean;
}

/** Compares what passes with what a matrix declares. @param names - what the firewall and the things it covers are called */
export function compareFlows(
  effective: Effective,
  matrix: FlowMatrix,
  names: readonly string[],
): { readonly undeclared: readonly (Undeclared & { readonly rule: Rule })[]; readonly blocked: readonly Blocked[] } {
  const declared = declaredFlows(matrix, effective.direction, names);
  const all = unionOf(declared.map(({ packets }) => packets));
  const undeclared = visibilities(effective).flatMap(({ rule, decides }) => {
    const found = undeclaredIn(intersection(decides, effective.allowed), all);
    return found === undefined ? [] : [{ rule, ...found }];
  });
  return { undeclared, blocked: declared.flatMap((one) => blockedIn(effective, one)) };
}

/**
 * The packets of a set that no flow declares. A packet is declared when it is for some machine behind the firewall.
 *
 * @returns `undefined` where all are declared; packets that surely are not, else those that might not be
 */
export function undeclaredIn(passing: PacketSet, declared: PacketSet): Undeclared | undefined {
  const world = feasible(passing, declared);
  const wanted = atSomeMachine(intersection(passing, declared));
  const without = difference(atSomeMachine(passing), wanted);
  const possible = intersection(without, world);
  if (isEmpty(possible)) return undefined;
  // Surely undeclared: it passes and is not declared, whatever the sets hold that the code or the matrix leaves open.
  const sure = difference(possible, forSome(difference(world, without), isUndecidedAxis));
  return isEmpty(sure)
    ? { packets: forSome(possible, isUndecidedAxis), missing: missingIn(possible) }
    : { packets: forSome(sure, isUndecidedAxis), missing: [] };
}

function blockedIn({ allowed }: Effective, { flow, packets, isOwn }: Declared): readonly Blocked[] {
  const world = feasible(allowed, packets);
  const wanted = intersection(packets, world);
  const open = forSome(intersection(allowed, wanted), isMembership);
  const missing = difference(forSome(wanted, isMembership), open);
  if (isEmpty(missing)) return [];
  return [{ flow, packets: missing, isWhole: isEmpty(open), isOwn }];
}
