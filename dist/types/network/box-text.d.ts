import { type PacketSet } from './packet-set.ts';
/** One box in words. */
export interface BoxText {
    /** `tcp/22,80-90`, `udp/any`, `icmp`, `any`. */
    readonly service: string;
    /** `any`, `10.0.0.0/8, Storage`, `Internet except AzureCloud`. */
    readonly remote: string;
    readonly local: string;
}
/** A set in words, as few boxes as are easily found. */
export declare function describePackets(packets: PacketSet): readonly BoxText[];
