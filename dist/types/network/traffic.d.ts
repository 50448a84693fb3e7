import { type Addresses } from './addresses.ts';
import { type PacketSet } from './packet-set.ts';
import { type Ports } from './ports.ts';
import { type Protocols } from './protocols.ts';
/** What a rule speaks of, part by part. A part that is left out does not matter. */
export interface Traffic {
    readonly protocols?: Protocols;
    /** The far end: the source of inbound packets, the destination of outbound ones. */
    readonly remote?: Addresses;
    /** The firewall's own end. */
    readonly local?: Addresses;
    /** Destination ports. */
    readonly ports?: Ports;
    readonly sourcePorts?: Ports;
}
/**
 * The packets that a rule speaks of. A rule that names ports matches only protocols that have some.
 *
 * @param key - tells the unknown parts of this rule from those of others
 */
export declare function packetsOf(traffic: Traffic, key: string): PacketSet;
/** The packets whose address on one side is among these. */
export declare function addressesOn(side: 'remote' | 'local', addresses: Addresses, key: string): PacketSet;
