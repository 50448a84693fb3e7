import { type PacketSet } from './packet-set.ts';
import type { Rule } from './rule.ts';
/** What a rule opens to the internet. */
export interface Opening {
    readonly internet: PacketSet;
    readonly wide: PacketSet;
    readonly anyPort: PacketSet;
}
/**
 * Tells which rules open protocols and ports to the internet as a whole, and which most ports.
 *
 * A rule that does so alone is named alone: a narrow rule beside it is not to blame. Rules that do so only together
 * (each half of the internet, every port in pieces) are all named.
 *
 * @param passing - packets from or to strangers that each rule lets through
 */
export declare function openings(passing: ReadonlyMap<Rule, PacketSet>, isStateful: boolean): (rule: Rule) => Opening;
