import type { Effective } from './effective.ts';
import { type PacketSet } from './packet-set.ts';
import type { Action, Rule } from './rule.ts';
/** What a rule comes to behind the rules before it. */
export interface Visibility {
    readonly rule: Rule;
    /** Packets that the rule decides, those that cannot exist included, with an axis for everything that the code leaves open. */
    readonly decides: PacketSet;
    /** Is it without effect, since earlier rules decide all of its packets? `undefined` where the code leaves that open. */
    readonly isShadowed: boolean | undefined;
    /** Do earlier rules decide a part of its packets? */
    readonly isPartlyShadowed: boolean;
    /** The earlier rules that decide its packets, in order, or the one that does so alone; only for a shadowed rule. */
    readonly shadowedBy: readonly {
        readonly rule: Rule;
        readonly action: Action;
    }[];
    /** What is missing to decide whether it is shadowed. */
    readonly missing: readonly string[];
}
/**
 * Looks at each rule, defaults included, in the order of evaluation. Only of ordered rules one can hide another: where
 * all rules let through, none is without effect but only superfluous.
 */
export declare function visibilities(effective: Effective): readonly Visibility[];
export declare function missingIn(packets: PacketSet): readonly string[];
/** The packets of a rule that the rules before it decide. */
export declare const hiddenPart: (effective: Effective, { rule, decides }: Visibility) => PacketSet;
/**
 * Does a rule set let everything through in a direction, so that it might as well not be there?
 *
 * @returns `undefined` where that depends on what the code leaves open
 */
export declare function restrictsNothing({ allowed, feasible }: Effective): boolean | undefined;
