import type { Platform } from '../rule.ts';

/**
 * The firewall rules of a VPC network: lower priority numbers first, and of equal ones a rule that denies first. Behind
 * them stand two implied rules.
 *
 * @see https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules
 * @see https://cloud.google.com/firewall/docs/firewalls#priority_order_for_firewall_rules
 */
export const vpcFirewall: Platform = {
  name: 'VPC firewall',
  evaluation: 'ordered',
  ties: 'deny first',
  isStateful: true,
  defaults: [
    { name: 'implied deny ingress', direction: 'inbound', action: 'deny', order: 65_535, isDefault: true },
    { name: 'implied allow egress', direction: 'outbound', action: 'allow', order: 65_535, isDefault: true },
  ],
};

/** What a rule without a `priority` has. @see https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (priority) */
export const defaultPriority = 1000;
