import { type Interval } from './interval.ts';
export declare const tcp = 6;
export declare const udp = 17;
/** The protocols that have ports. A rule that names ports lets no other protocol match. */
export declare const protocolsWithPorts: readonly number[];
/** Protocols that a rule names. */
export interface Protocols {
    readonly intervals: readonly Interval<number>[];
    /** Why there may be others; absent where the code shows them all. */
    readonly missing?: string;
}
export declare const anyProtocol: Protocols;
export declare const unknownProtocols: (missing: string) => Protocols;
/**
 * Reads protocols by name or number: `Tcp`, `icmpv6`, `17`, `tcp,udp`, and `*`, `any`, `all`, `-1` for every protocol.
 *
 * @returns `undefined` for a name that nobody knows
 */
export declare function parseProtocols(text: string): Protocols | undefined;
/** The protocols of several settings together. */
export declare function joinProtocols(...all: readonly Protocols[]): Protocols;
/** `tcp`, `tcp+udp`, `47-49`, `any`. */
export declare function formatProtocols(intervals: readonly Interval<number>[]): string;
