import type { Platform } from '../rule.ts';
/**
 * The firewall rules of a VPC network: lower priority numbers first, and of equal ones a rule that denies first. Behind
 * them stand two implied rules.
 *
 * @see https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules
 * @see https://cloud.google.com/firewall/docs/firewalls#priority_order_for_firewall_rules
 */
export declare const vpcFirewall: Platform;
/** What a rule without a `priority` has. @see https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (priority) */
export declare const defaultPriority = 1000;
