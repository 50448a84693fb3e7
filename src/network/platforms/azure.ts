import { anyAddress, namedAddresses } from '../addresses.ts';
import type { Platform, Rule } from '../rule.ts';
import { internetTag, loadBalancerTag, virtualNetworkTag } from './azure-tags.ts';

const network = namedAddresses(virtualNetworkTag);
const rule = (name: string, order: number, more: Pick<Rule, 'direction' | 'action' | 'remote' | 'local'>): Rule => ({
  name,
  order,
  isDefault: true,
  ...more,
});

/**
 * A network security group: lower priority numbers first, the first match decides. Behind them stand default rules that
 * cannot be removed.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
 */
export const networkSecurityGroup: Platform = {
  name: 'network security group',
  evaluation: 'ordered',
  ties: 'as listed',
  isStateful: true,
  defaults: [
    rule('AllowVnetInBound', 65_000, { direction: 'inbound', action: 'allow', remote: network, local: network }),
    rule('AllowAzureLoadBalancerInBound', 65_001, {
      direction: 'inbound',
      action: 'allow',
      remote: namedAddresses(loadBalancerTag),
      local: anyAddress,
    }),
    rule('DenyAllInBound', 65_500, { direction: 'inbound', action: 'deny', remote: anyAddress, local: anyAddress }),
    rule('AllowVnetOutBound', 65_000, { direction: 'outbound', action: 'allow', remote: network, local: network }),
    rule('AllowInternetOutBound', 65_001, {
      direction: 'outbound',
      action: 'allow',
      remote: namedAddresses(internetTag),
      local: anyAddress,
    }),
    rule('DenyAllOutBound', 65_500, { direction: 'outbound', action: 'deny', remote: anyAddress, local: anyAddress }),
  ],
};

/**
 * Azure Firewall with a policy: collections in the order of their priority, network rules before application rules;
 * what no rule allows is denied. The adapter gives each rule the order that its collections make.
 *
 * @see https://learn.microsoft.com/azure/firewall/rule-processing
 */
export const azureFirewall: Platform = { name: 'Azure Firewall', evaluation: 'ordered', ties: 'as listed', isStateful: true, defaults: [] };
