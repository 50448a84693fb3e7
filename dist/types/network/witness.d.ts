import { type NamedSet } from './named-set.ts';
import { type PacketSet } from './packet-set.ts';
import type { Direction } from './rule.ts';
/** One packet that a set holds, the plainest there is. */
export interface Witness {
    readonly protocol: number;
    /** Absent for protocols without ports. */
    readonly port?: number;
    readonly remote: bigint;
    readonly local: bigint;
    /** The named sets that the far end is in. */
    readonly remoteIn: readonly NamedSet[];
}
/** The plainest packet of a set; always the same one. @returns `undefined` for a set without packets that can exist */
export declare function witnessOf(packets: PacketSet): Witness | undefined;
/** `tcp 203.0.113.7 → port 22`, `udp → 8.8.8.8 port 53`, `tcp aws_security_group.web → port 443`. */
export declare function formatWitness(witness: Witness, direction: Direction): string;
