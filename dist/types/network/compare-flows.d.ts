import type { Effective } from './effective.ts';
import { type Flow, type FlowMatrix } from './flow-matrix.ts';
import { type PacketSet } from './packet-set.ts';
import type { Rule } from './rule.ts';
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
export declare function compareFlows(effective: Effective, matrix: FlowMatrix, names: readonly string[]): {
    readonly undeclared: readonly (Undeclared & {
        readonly rule: Rule;
    })[];
    readonly blocked: readonly Blocked[];
};
/**
 * The packets of a set that no flow declares. A packet is declared when it is for some machine behind the firewall.
 *
 * @returns `undefined` where all are declared; packets that surely are not, else those that might not be
 */
export declare function undeclaredIn(passing: PacketSet, declared: PacketSet): Undeclared | undefined;
