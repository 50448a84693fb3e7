import type { Effective } from './effective.ts';
import { type PacketSet } from './packet-set.ts';
import type { Rule } from './rule.ts';
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
export declare function passages(effective: Effective, about: PacketSet): readonly Passage[];
