import { type Diagram } from './diagram.ts';
import { type PacketSet } from './packet-set.ts';
import { type Action, type Direction, type Rule, type RuleSet } from './rule.ts';
/** A rule at its place in the order of evaluation, for the packets that it decides if nothing before it does. */
export interface Entry {
    readonly rule: Rule;
    readonly action: Action;
    readonly packets: PacketSet;
}
/** The entry that decides each packet, by its index; `undecidedPacket` for none. */
export type Decision = Diagram<number>;
export declare const undecidedPacket = -1;
/** All rules of one direction in the order in which the platform asks them, its defaults last. */
export declare function entriesOf({ platform, rules, rest }: RuleSet, direction: Direction): readonly Entry[];
/** Which entry decides each packet: the first that holds it. */
export declare function decide(entries: readonly Entry[]): Decision;
/** The decision about some packets only. */
export declare const restrict: (decision: Decision, packets: PacketSet) => Decision;
