import {
  type Addresses,
  applicationSecurityGroup,
  azureServiceTag,
  namedAddresses,
  networkSecurityGroup,
  unknownAddresses,
} from '../../../../network/index.ts';
import { isUnset, type Node } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import { headerOf } from '../../module/blocks.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import { type Resource, referenceOf } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, inlineRules, type RuleBlock, type RuleType, separateRules, strayRules } from '../firewall/firewall.ts';
import { addressesAt, describedAt, joinedAddresses, nameAt, orderAt, type Part, portsAt, protocolsAt, wordAt } from '../firewall/part.ts';
import type { RuleSource } from '../firewall/rule-source.ts';
import { originAt, settingAt } from '../setting.ts';

const isOutbound = (direction: Part<unknown>): boolean => direction.value === 'outbound';

/** A `security_rule` block or an `azurerm_network_security_rule`: the two have the same arguments. */
function securityRule({ node, resource }: RuleBlock): readonly RuleSource[] {
  const isBlock = node !== resource.node;
  const direction = wordAt(node, 'direction', { inbound: 'inbound', outbound: 'outbound' } as const);
  const [source, destination] = (['source', 'destination'] as const).map((end) => endOf(node, end));
  return [
    {
      name: nameAt(node, isBlock ? 'without a known name' : resource.name),
      direction,
      action: wordAt(node, 'access', { allow: 'allow', deny: 'deny' } as const),
      order: orderAt(node, 'priority'),
      protocols: protocolsAt(node, 'protocol'),
      remote: isOutbound(direction) ? destination : source,
      local: isOutbound(direction) ? source : destination,
      ports: portsAt(node, ['destination_port_range', 'destination_port_ranges']),
      sourcePorts: portsAt(node, ['source_port_range', 'source_port_ranges']),
      described: describedAt(node, 'description'),
      place: isBlock ? headerOf(node) : resource.site.header,
      block: node.span,
      condition: resource.site.condition,
    },
  ];
}

/** One end of a rule: addresses and service tags, or application security groups. */
function endOf(node: Node, end: 'source' | 'destination'): Part<Addresses> {
  const prefix = `${end}_address_prefix`;
  const groups = `${end}_application_security_group_ids`;
  const addresses = addressesAt(node, [prefix, `${end}_address_prefixes`], { text: azureServiceTag });
  const members = addressesAt(node, [groups], { reference: (item) => namedAddresses(applicationSecurityGroup(nameOf(item))) });
  return joinedAddresses([addresses, members]) ?? { value: unknownAddresses(`${prefix} is not set`), origin: originAt(node, prefix) };
}

const nameOf = (node: Node): string => referenceOf(node)?.resource.site.address ?? (node.kind === 'scalar' ? node.text : textOf(node.span));

const separate: RuleType = {
  type: 'azurerm_network_security_rule',
  of: 'network_security_group_name',
  firewalls: ['azurerm_network_security_group'],
  read: securityRule,
};

const associations = [
  { type: 'azurerm_subnet_network_security_group_association', of: 'subnet_id' },
  { type: 'azurerm_network_interface_security_group_association', of: 'network_interface_id' },
] as const;

/** Subnets and interfaces, by the associations in the code. */
function coveredBy(group: Resource, project: ProjectResources): readonly string[] {
  return associations.flatMap(({ type, of }) =>
    (project.grouped(type, 'group', ({ node }) => groupsIn(settingAt(node, 'network_security_group_id'), project)).get(group) ?? []).map(
      ({ node }) => {
        const covered = settingAt(node, of);
        return isUnset(covered) ? 'something' : nameOf(covered);
      },
    ),
  );
}

const groupsIn = (value: Node | undefined, project: ProjectResources): readonly Resource[] =>
  project.targetsOf(value, 'azurerm_network_security_group');

/**
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_group
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule
 */
export const azureSecurityGroups: Adapters = {
  azurerm_network_security_group: (resource, _, project) => {
    const inline = inlineRules({ node: resource.node, resource, project }, 'security_rule', securityRule);
    return [
      firewallOf({
        resource,
        platform: networkSecurityGroup,
        rules: [...inline.rules, ...separateRules(resource, project, [separate])],
        rest: inline.rest,
        covers: coveredBy(resource, project),
      }),
    ];
  },
  azurerm_network_security_rule: strayRules(separate, networkSecurityGroup),
};
