import type { AddressInterval } from './address.ts';
import { type Axis, membershipRank } from './axis.ts';
import { split } from './diagram.ts';
import { everything, nothing, type PacketSet } from './packet-set.ts';

/**
 * Addresses that the code names without listing them: a service tag, a security group, the pods of a selector, the
 * entries of a list kept elsewhere. Nothing is concluded about one beyond what its platform documents: an address may
 * or may not be in it unless a bound says so, and two sets may overlap unless one says that they do not.
 */
export interface NamedSet {
  /** What people call it: `Internet`, `aws_security_group.web`. Sets of one name are the same set. */
  readonly name: string;
  /** Addresses that are certainly inside. */
  readonly atLeast?: readonly AddressInterval[];
  /** Addresses outside of these are certainly not inside. */
  readonly atMost?: readonly AddressInterval[];
  /** Does it hold arbitrary hosts of the internet, ones that nobody here knows: all of them, none, or may be? */
  readonly strangers: 'all' | 'none' | 'unknown';
  /** Names of sets that hold all of this one. */
  readonly inside?: readonly string[];
  /** Names of sets that share nothing with this one. */
  readonly apart?: readonly string[];
  /** Does it hold at least one address wherever it is used? A list may be empty, a written prefix never is. */
  readonly isNonEmpty?: boolean;
  /** Names what is missing where the set stands for something that the code does not decide. */
  readonly missing?: string;
}

export type Side = 'remote' | 'local' | 'packet';

/** The axis that tells whether the packet's address on one side is in a named set. */
export interface MembershipAxis extends Axis {
  readonly side: Side;
  readonly set: NamedSet;
}

const membership = (side: Side, set: NamedSet): MembershipAxis => ({
  rank: membershipRank,
  key: `${side} ${set.name}`,
  size: 2,
  side,
  set,
});

/** The packets whose address on one side is in the set. */
export const memberOf = (set: NamedSet, side: Side): PacketSet => split(membership(side, set), [0, 1], [nothing, everything]);

/** Packets of which only the platform, or a value given at run time, decides whether they belong here. */
export const undecided = (key: string, missing: string, more: Pick<NamedSet, 'isNonEmpty'> = {}): PacketSet =>
  memberOf({ name: key, strangers: 'unknown', missing, ...more }, 'packet');

export const isMembershipAxis = (axis: Axis): axis is MembershipAxis => axis.rank === membershipRank && 'set' in axis;

/** The machines behind a security group, the pods of a selector, the instances with a tag: never a stranger from the internet. */
export const ownMachines = (name: string): NamedSet => ({ name, strangers: 'none' });

/** The addresses of a service run by somebody known, such as a provider's managed prefix list or the hosts of a domain name. */
export const serviceHosts = (name: string): NamedSet => ({ name, strangers: 'none' });

/** A list kept outside of the code: a prefix list, an address set of a firewall appliance. It may hold anything. */
export const listElsewhere = (name: string, missing = `the entries of ${name} are not in the code`): NamedSet => ({
  name,
  strangers: 'unknown',
  missing,
});
