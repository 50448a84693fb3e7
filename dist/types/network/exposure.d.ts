import type { Effective } from './effective.ts';
import { type PacketSet } from './packet-set.ts';
import type { Direction, Rule } from './rule.ts';
import { type Visibility } from './visible.ts';
/** What one rule lets through after all rules and defaults: for certain, or perhaps. */
export interface Exposure {
    readonly rule: Rule;
    readonly direction: Direction;
    /** What is missing to decide whether these packets pass; empty for packets that surely do. */
    readonly missing: readonly string[];
    /** All of it, in terms of addresses and named sets, on both ends. */
    readonly passes: PacketSet;
    /** The part from or to arbitrary hosts of the internet, by protocol, port and far address. */
    readonly internet: PacketSet;
    /** Of that, the protocols and ports that are open to the internet as a whole, not to some networks of it. */
    readonly wide: PacketSet;
    /** Of that, the protocols of which most ports are open: no list of needs is left. */
    readonly anyPort: PacketSet;
}
/**
 * What passes in one direction, rule by rule in the order of evaluation; first what surely does, then what might.
 *
 * @param seen - what each rule comes to, where the caller knows that already
 */
export declare function exposures(effective: Effective, seen?: readonly Visibility[]): readonly Exposure[];
/** What passes whatever the undecided values turn out to be, in terms of named sets. */
export declare const allowedForSure: ({ allowed, feasible }: Effective) => PacketSet;
