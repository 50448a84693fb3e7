import type { Action, Addresses, Direction, Ports, Protocols, Rule, Undecided } from '../../../../network/index.ts';
import type { Span } from '../../../../tree/span.ts';
import type { Part } from './part.ts';
/** A rule as its blocks say it, with the place of each part. */
export interface RuleSource {
    readonly name: Part<string>;
    readonly direction: Part<Direction | Undecided>;
    readonly action: Part<Action | Undecided>;
    readonly order?: Part<number | Undecided>;
    readonly protocols: Part<Protocols> | undefined;
    readonly remote: Part<Addresses> | undefined;
    readonly local?: Part<Addresses> | undefined;
    readonly ports: Part<Ports> | undefined;
    readonly sourcePorts?: Part<Ports> | undefined;
    readonly described?: Part<boolean | Undecided>;
    /** The words that open the rule's block. */
    readonly place: Span;
    /** The whole of it. */
    readonly block: Span;
    readonly condition?: string | undefined;
    /** The name of a resource that a rule is by itself, where the firewall is not in the code. */
    readonly owner?: string | undefined;
}
/** The rule; two of them, one of which exists, where nobody knows the direction. */
export declare function rulesOf(source: RuleSource): readonly Rule[];
