import type { Origin } from '../facts/value.ts';
import type { Span } from '../tree/span.ts';
import type { Traffic } from './traffic.ts';
export type Direction = 'inbound' | 'outbound';
export type Action = 'allow' | 'deny';
export declare const directions: readonly Direction[];
/** A value that the code does not decide, with the reason. */
export interface Undecided {
    readonly missing: string;
}
/** One rule of a firewall, as its platform reads it. */
export interface Rule extends Traffic {
    /** What people call it; where the platform has no names, what tells it apart: `ingress 2`. */
    readonly name: string;
    readonly direction: Direction;
    readonly action: Action | Undecided;
    /** Lower comes first, on platforms where rules are in order. */
    readonly order?: number | Undecided;
    /** Under which condition, that the code does not decide, the rule exists; rules of one condition stand or fall together. */
    readonly condition?: Undecided & {
        readonly key?: string;
    };
    /** Does it say what it is for? Left out where the platform has no place for that. */
    readonly described?: boolean | Undecided;
    /** The words that open the rule in the code; absent for a platform default. */
    readonly place?: Span;
    /** The whole of it. */
    readonly block?: Span;
    /** Where its parts stand and what the format calls them. */
    readonly origins?: Partial<Record<RulePart, Origin>>;
    /** Set on rules that nobody wrote: the platform's documented defaults. */
    readonly isDefault?: boolean;
}
export type RulePart = 'name' | 'action' | 'order' | 'protocol' | 'remote' | 'local' | 'ports' | 'described';
export declare const isUndecided: (value: unknown) => value is Undecided;
/** A rule set of one firewall with the way its platform reads it. */
export interface RuleSet {
    readonly platform: Platform;
    readonly rules: readonly Rule[];
    /** Why there may be further rules; absent when the code shows them all. */
    readonly rest?: string;
}
/** How a platform decides about a packet. */
export interface Platform {
    readonly name: string;
    /**
     * `ordered`: the first rule that matches decides. `union`: a packet passes if any rule lets it through.
     */
    readonly evaluation: 'ordered' | 'union';
    /** Among rules of equal order: those that deny come first, or they stand as listed. */
    readonly ties: 'deny first' | 'as listed';
    /** Are answers let back in without a rule of their own? */
    readonly isStateful: boolean;
    /** What holds behind all written rules, in order; what no rule decides is denied. */
    readonly defaults: readonly Rule[];
}
