import { type Site } from '../facts/declare.ts';
import * as kinds from '../facts/firewall.ts';
import { type Value } from '../facts/value.ts';
import { type RuleSet } from './rule.ts';
export interface FirewallParts {
    readonly site: Site;
    readonly name: Value<string>;
    readonly ruleSet: RuleSet;
    /** Does it cover anything? Left out where the adapter cannot tell. */
    readonly attached?: Value<boolean>;
    readonly attachments?: Value<string>;
}
/** The rule set that a fact was made of. */
export declare const ruleSetOf: (firewall: kinds.Firewall) => RuleSet | undefined;
/** The fact that policies judge, from a rule set: the rules and what each lets through. */
export declare function firewallFact({ site, name, ruleSet, attached, attachments }: FirewallParts): kinds.Firewall;
