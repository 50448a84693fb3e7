import type { Platform } from '../rule.ts';
/**
 * A network security group: lower priority numbers first, the first match decides. Behind them stand default rules that
 * cannot be removed.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
 */
export declare const networkSecurityGroup: Platform;
/**
 * Azure Firewall with a policy: collections in the order of their priority, network rules before application rules;
 * what no rule allows is denied. The adapter gives each rule the order that its collections make.
 *
 * @see https://learn.microsoft.com/azure/firewall/rule-processing
 */
export declare const azureFirewall: Platform;
