import { type Addresses, allowList, anyAddress, namedAddresses, ownMachines, parseAddresses } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import { referenceOf } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, type RuleBlock, type RuleType, separateRules, strayRules } from '../firewall/firewall.ts';
import { addressesAt, describedAt, joinedAddresses, type Part, portRangeAt, protocolsAt, wordAt } from '../firewall/part.ts';
import type { RuleSource } from '../firewall/rule-source.ts';
import { flag, originAt, settingAt } from '../setting.ts';

const group = 'openstack_networking_secgroup_v2';
const platformName = 'security group';

function securityRule({ node, resource }: RuleBlock): readonly RuleSource[] {
  return [
    {
      name: { value: `${resource.type}.${resource.name}`, origin: {} },
      direction: wordAt(node, 'direction', { ingress: 'inbound', egress: 'outbound' } as const),
      action: { value: 'allow', origin: {} },
      protocols: protocolsAt(node, 'protocol'),
      remote: remoteOf(node),
      ports: hasPorts(node) ? portRangeAt(node, 'port_range_min', 'port_range_max') : undefined,
      described: describedAt(node, 'description'),
      place: resource.site.header,
      block: resource.site.block,
      condition: resource.site.condition,
    },
  ];
}

/** For ICMP the range is a type and a code. */
function hasPorts(node: Node): boolean {
  const protocol = stringOf(settingAt(node, 'protocol'))?.toLowerCase();
  return protocol === undefined || !/^(icmp|ipv6-icmp|icmpv6|1|58)$/.test(protocol);
}

/** A block or a group; every address of the rule's family where there is neither. */
function remoteOf(node: Node): Part<Addresses> {
  const written = joinedAddresses([
    addressesAt(node, ['remote_ip_prefix']),
    addressesAt(node, ['remote_group_id'], {
      reference: (item) => namedAddresses(ownMachines(referenceOf(item)?.resource.site.address ?? stringOf(item) ?? textOf(item.span))),
    }),
  ]);
  return written ?? { value: everyAddress(node), origin: originAt(node, 'remote_ip_prefix') };
}

const everyAddress = (node: Node): Addresses => {
  const family = stringOf(settingAt(node, 'ethertype'))?.toLowerCase();
  return family === 'ipv4' ? parseAddresses('0.0.0.0/0') : family === 'ipv6' ? parseAddresses('::/0') : anyAddress;
};

const rule: RuleType = {
  type: 'openstack_networking_secgroup_rule_v2',
  of: 'security_group_id',
  firewalls: [group],
  read: securityRule,
};

/**
 * OpenStack gives a new group two rules that let everything out, which `delete_default_rules` removes.
 *
 * @see https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs/resources/networking_secgroup_v2
 * @see https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs/resources/networking_secgroup_rule_v2
 */
export const openstackSecurityGroups: Adapters = {
  [group]: (resource, _, project) => {
    const deleted = flag(resource.node, 'delete_default_rules', { fallback: false });
    const keepsDefaults = deleted.state === 'known' && !deleted.value;
    return [
      firewallOf({
        resource,
        platform: allowList(platformName, keepsDefaults ? ['outbound'] : []),
        rules: separateRules(resource, project, [rule]),
        rest: deleted.state === 'unknown' ? deleted.reason : undefined,
      }),
    ];
  },
  [rule.type]: strayRules(rule, allowList(platformName)),
};
