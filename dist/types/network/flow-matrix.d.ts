import { type PacketSet } from './packet-set.ts';
import type { Direction } from './rule.ts';
/** Who may talk to whom, as users write it. */
export interface FlowMatrix {
    readonly flows: readonly Flow[];
    /** Names for addresses, blocks, `internet`, service tags, security groups, firewalls, or other groups. */
    readonly groups: Readonly<Record<string, readonly string[]>>;
}
export interface Flow {
    readonly from: string;
    readonly to: string;
    /** `tcp/443`, `udp/53`, `8000-8010`, `icmp`, `any`. */
    readonly ports: readonly string[];
}
/** The packets that a flow lets through at one firewall. */
export interface Declared {
    readonly flow: Flow;
    readonly packets: PacketSet;
    /** Is it certain that the flow is about this firewall: does its own end name it? */
    readonly isOwn: boolean;
}
/**
 * What a matrix declares for one firewall.
 *
 * The own end of a flow is the firewall when its name is that of the firewall or of a group that lists it. A name that is
 * neither a group nor an address stands for machines that the matrix does not describe further: any firewall may be
 * theirs, and as a far end they may be any machines but strangers from the internet.
 *
 * @param names - what the firewall and the things that it covers are called
 * @throws RangeError for ports that cannot be read
 */
export declare function declaredFlows(matrix: FlowMatrix, direction: Direction, names: readonly string[]): readonly Declared[];
/** Packets without their own end: some machine behind the firewall takes or sends them. */
export declare const atSomeMachine: (packets: PacketSet) => PacketSet;
