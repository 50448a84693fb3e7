import { type Site } from '../facts/declare.ts';
import { type FirewallRule } from '../facts/firewall.ts';
import { type Origin, type Value } from '../facts/value.ts';
import { type Rule, type RulePart } from './rule.ts';
import type { Visibility } from './visible.ts';
/** A rule as policies see it. */
export declare function ruleFact(visibility: Visibility, site: Site): FirewallRule;
/** Where a rule stands: a default at the header of its firewall. */
export declare function siteOfRule({ place, block }: Rule, owner: Site): Site;
/** A part of a rule as written; absent, with the rule as its place, where the rule does not say. */
export declare function written(rule: Rule, part: RulePart, base: Origin): Value<string>;
