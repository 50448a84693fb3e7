import { type Decision, type Entry } from './decide.ts';
import { type PacketSet } from './packet-set.ts';
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
export declare function effective(ruleSet: RuleSet, direction: Direction): Effective;
/** The packets, by protocol, ports and addresses, that pass whatever the named and undecided sets hold. */
export declare const surelyAllowed: ({ allowed, feasible: possible }: Effective) => PacketSet;
/** The packets that pass for some content of the named and undecided sets. */
export declare const maybeAllowed: ({ allowed, feasible: possible }: Effective) => PacketSet;
