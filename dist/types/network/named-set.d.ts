import type { AddressInterval } from './address.ts';
import { type Axis } from './axis.ts';
import { type PacketSet } from './packet-set.ts';
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
/** The packets whose address on one side is in the set. */
export declare const memberOf: (set: NamedSet, side: Side) => PacketSet;
/** Packets of which only the platform, or a value given at run time, decides whether they belong here. */
export declare const undecided: (key: string, missing: string, more?: Pick<NamedSet, 'isNonEmpty'>) => PacketSet;
export declare const isMembershipAxis: (axis: Axis) => axis is MembershipAxis;
/** The machines behind a security group, the pods of a selector, the instances with a tag: never a stranger from the internet. */
export declare const ownMachines: (name: string) => NamedSet;
/** The addresses of a service run by somebody known, such as a provider's managed prefix list or the hosts of a domain name. */
export declare const serviceHosts: (name: string) => NamedSet;
/** A list kept outside of the code: a prefix list, an address set of a firewall appliance. It may hold anything. */
export declare const listElsewhere: (name: string, missing?: string) => NamedSet;
