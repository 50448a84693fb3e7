import type { Diagram } from './diagram.ts';
import { type PacketSet } from './packet-set.ts';
/**
 * The packets that can exist, by all that is documented of the named sets in some diagrams: an address inside the bounds
 * of a set is in it, one outside is not, and so on. A question about them is a question about these packets.
 */
export declare function feasible(...diagrams: readonly Diagram<unknown>[]): PacketSet;
