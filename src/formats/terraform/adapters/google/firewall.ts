import { type Addresses, anyAddress, defaultPriority, namedAddresses, ownMachines, vpcFirewall } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, type RuleBlock, type RuleType, separateRules, strayRules } from '../firewall/firewall.ts';
import { addressesAt, describedAt, joinedAddresses, nameAt, orderAt, type Part, portsAt, protocolsAt, wordAt } from '../firewall/part.ts';
import type { RuleSource } from '../firewall/rule-source.ts';
import { blocksAt, flag, originAt, settingAt } from '../setting.ts';

const network = 'google_compute_network';

/** One rule for each protocol that the resource allows or denies. */
function firewallRules({ node, resource }: RuleBlock): readonly RuleSource[] {
  const disabled = flag(node, 'disabled', { fallback: false });
  if (disabled.state === 'known' && disabled.value) return [];
  // "direction - Direction of traffic to which this firewall applies; default is INGRESS."
  const direction = settingAt(node, 'direction')
    ? wordAt(node, 'direction', { ingress: 'inbound', egress: 'outbound' } as const)
    : ({ value: 'inbound', origin: originAt(node, 'direction') } as const);
  const common = {
    name: nameAt(node, resource.name),
    direction,
    order: orderAt(node, 'priority', defaultPriority),
    remote: direction.value === 'outbound' ? destinations(node) : sources(node),
    local: targets(node),
    described: describedAt(node, 'description'),
    place: resource.site.header,
    block: resource.site.block,
    condition: disabled.state === 'unknown' ? disabled.reason : resource.site.condition,
  };
  return (['allow', 'deny'] as const).flatMap((action) => {
    const { items, rest } = blocksAt(node, action);
    const rules = items.map((block) => ({
      ...common,
      action: { value: action, origin: { header: headerOf(block) } },
      protocols: protocolsAt(block, 'protocol'),
      ports: portsAt(block, ['ports']),
    }));
    // Further protocols that the code does not tell.
    const more = {
      ...common,
      action: { value: action, origin: {} },
      protocols: { value: { intervals: [], missing: rest ?? '' }, origin: {} },
      ports: undefined,
    };
    return rest === undefined ? rules : [...rules, more];
  });
}

const tagged = (kind: string) => ({
  reference: (item: Node): Addresses => namedAddresses(ownMachines(`${kind} ${stringOf(item) ?? 'of unknown name'}`)),
});

/**
 * "If both fields are set, the rule applies to traffic that has a source IP address within sourceRanges OR a source IP from a
 * resource with a matching tag"; any source where there is neither.
 *
 * @see https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (sourceRanges, sourceTags, sourceServiceAccounts)
 */
const sources = (node: Node): Part<Addresses> =>
  joinedAddresses([
    addressesAt(node, ['source_ranges']),
    addressesAt(node, ['source_tags'], tagged('tag')),
    addressesAt(node, ['source_service_accounts'], tagged('service account')),
  ]) ?? { value: anyAddress, origin: originAt(node, 'source_ranges') };

/** @see https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (destinationRanges) */
const destinations = (node: Node): Part<Addresses> =>
  addressesAt(node, ['destination_ranges']) ?? { value: anyAddress, origin: originAt(node, 'destination_ranges') };

/** Every machine of the network, unless tags or service accounts tell which. */
const targets = (node: Node): Part<Addresses> | undefined =>
  joinedAddresses([
    addressesAt(node, ['target_tags'], tagged('tag')),
    addressesAt(node, ['target_service_accounts'], tagged('service account')),
  ]);

const rule: RuleType = { type: 'google_compute_firewall', of: 'network', firewalls: [network], read: firewallRules };

/**
 * The rules of a network are one firewall. One without rules in the code is not judged: its rules may be made elsewhere.
 *
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
 */
export const googleFirewalls: Adapters = {
  [network]: (resource: Resource, _: unknown, project: ProjectResources) => {
    const rules = separateRules(resource, project, [rule]);
    return rules.length === 0 ? [] : [firewallOf({ resource, platform: vpcFirewall, rules })];
  },
  [rule.type]: strayRules(rule, vpcFirewall),
};
