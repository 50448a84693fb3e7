import { type PacketSet } from './packet-set.ts';
/** Of some packets, those whose protocol and port are open to or from the internet as a whole. */
export declare const internetWide: (packets: PacketSet) => PacketSet;
/**
 * Of packets that are open to the whole internet, those of a protocol that is so on most ports: no list of needs is left
 * then. Only TCP and UDP count. A stateless firewall has to let answers in on high ports, so there the ports below 1024
 * are asked instead.
 */
export declare function anyPortOpen(wide: PacketSet, isStateful: boolean): PacketSet;
