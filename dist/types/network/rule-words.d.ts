import { type Rule } from './rule.ts';
/** `rule SSH (priority 1001)`, `the default AllowInternetOutBound (priority 65001)`. */
export declare function ruleInWords(rule: Rule): string;
/** `rule A (priority 100) decides all of its packets first`, `rule A, rule B and 4 others together decide …`. */
export declare function decidersInWords(rules: readonly Rule[]): string;
/** `priority 1001`, in the setting's own word where the code has one; `undefined` where rules have no number. */
export declare function orderInWords({ order, origins }: Rule): string | undefined;
