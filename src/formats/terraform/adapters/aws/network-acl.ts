import { type Direction, networkAcl } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, inlineRules, type RuleBlock, type RuleType, separateRules, strayRules } from '../firewall/firewall.ts';
import { addressesAt, orderAt, portRangeAt, protocolsAt, wordAt } from '../firewall/part.ts';
import { flag, settingAt } from '../setting.ts';

const aclTypes = ['aws_network_acl', 'aws_default_network_acl'];

interface RuleForm {
  readonly order: string;
  readonly action: string;
}

function ruleParts({ node, resource }: RuleBlock, { order, action }: RuleForm) {
  return {
    action: wordAt(node, action, { allow: 'allow', deny: 'deny' } as const),
    order: orderAt(node, order),
    protocols: protocolsAt(node, 'protocol'),
    remote: addressesAt(node, ['cidr_block', 'ipv6_cidr_block']),
    ports: hasPorts(node) ? portRangeAt(node, 'from_port', 'to_port') : undefined,
    block: node.span,
    condition: resource.site.condition,
  };
}

/** Only TCP and UDP have ports; with every protocol, or another one, the numbers are 0 and say nothing. */
function hasPorts(node: Node): boolean {
  const text = stringOf(settingAt(node, 'protocol'))?.toLowerCase();
  return text === undefined || ['tcp', 'udp', '6', '17'].includes(text);
}

const blockRules = (rule: RuleBlock, path: string, direction: Direction) =>
  inlineRules(rule, path, (block, index, count) => [
    {
      ...ruleParts(block, { order: 'rule_no', action: 'action' }),
      name: { value: count === 1 ? path : `${path} ${index + 1}`, origin: {} },
      direction: { value: direction, origin: {} },
      place: headerOf(block.node),
    },
  ]);

const separate: RuleType = {
  type: 'aws_network_acl_rule',
  of: 'network_acl_id',
  firewalls: aclTypes,
  read: (rule) => {
    // "egress - (Optional, bool) Indicates whether this is an egress rule. Default false."
    const egress = flag(rule.node, 'egress', { fallback: false });
    return [
      {
        ...ruleParts(rule, { order: 'rule_number', action: 'rule_action' }),
        name: { value: `${rule.resource.type}.${rule.resource.name}`, origin: {} },
        direction: {
          value:
            egress.state === 'known'
              ? egress.value
                ? 'outbound'
                : 'inbound'
              : { missing: egress.state === 'unknown' ? egress.reason : 'egress is not set' },
          origin: {},
        },
        place: rule.resource.site.header,
      },
    ];
  },
};

/**
 * A network ACL that Terraform creates, or a default one that it adopts, has the rules of the code only.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_network_acl
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_rule
 */
export const awsNetworkAcls: Adapters = {
  ...Object.fromEntries(
    aclTypes.map((type) => [
      type,
      (resource: Resource, _: unknown, project: ProjectResources) => {
        const rule = { node: resource.node, resource, project };
        const ingress = blockRules(rule, 'ingress', 'inbound');
        const egress = blockRules(rule, 'egress', 'outbound');
        return [
          firewallOf({
            resource,
            platform: networkAcl,
            rules: [...ingress.rules, ...egress.rules, ...separateRules(resource, project, [separate])],
            rest: ingress.rest ?? egress.rest,
          }),
        ];
      },
    ]),
  ),
  aws_network_acl_rule: strayRules(separate, networkAcl),
};
