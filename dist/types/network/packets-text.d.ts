import { type Addresses } from './addresses.ts';
import { type PacketSet } from './packet-set.ts';
/**
 * Packets as text that people and programs read: `tcp/22,80-90 203.0.113.0/24; icmp any at aws_security_group.web`, the far
 * end first, the own end only where it matters. Empty for no packets.
 */
export declare function formatPackets(packets: PacketSet): string;
/** Reads what {@link formatPackets} wrote. @throws RangeError for other text */
export declare const parsePackets: (text: string) => PacketSet;
/** Addresses, blocks, service tags of Azure, and names of own machines. */
export declare const namesAndAddresses: (text: string) => Addresses;
/**
 * The packets of a service: `tcp/22`, `udp/53,5353`, `icmp`, `any`; a port alone (`22`, `8000-8010`) is that of every
 * protocol that has ports.
 *
 * @throws RangeError for other text
 */
export declare function parseService(text: string): PacketSet;
/** Addresses separated by commas. @throws RangeError for what is no address */
export declare function addressList(text: string): Addresses;
