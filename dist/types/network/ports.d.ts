import { type Interval } from './interval.ts';
/** Ports that a rule names. */
export interface Ports {
    readonly intervals: readonly Interval<number>[];
    /** Why there may be others; absent where the code shows them all. */
    readonly missing?: string;
}
export declare const anyPort: Ports;
/** Ports that the code leaves open. */
export declare const unknownPorts: (missing: string) => Ports;
/**
 * Reads a port as firewalls write it: `22`, `80-90`, `1024:2048` (iptables), `22,80`, `*` and `any`.
 *
 * @returns `undefined` for anything else, such as a service name
 */
export declare function parsePorts(text: string): Ports | undefined;
/** The ports of several settings together: a singular and a plural one, or the items of a list. */
export declare function joinPorts(...all: readonly Ports[]): Ports;
/** `22, 80-90`; `any` for all of them. */
export declare const formatPorts: (intervals: readonly Interval<number>[]) => string;
