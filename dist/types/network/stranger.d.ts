import { type PacketSet } from './packet-set.ts';
/** Packets from or to arbitrary hosts of the internet. */
export declare const strangers: PacketSet;
