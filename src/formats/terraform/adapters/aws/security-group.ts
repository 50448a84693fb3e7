import { type Direction, securityGroup } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, inlineRules, type RuleBlock, type RuleType, separateRules, strayRules } from '../firewall/firewall.ts';
import { describedAt, type Part, portRangeAt, protocolsAt, wordAt } from '../firewall/part.ts';
import type { RuleSource } from '../firewall/rule-source.ts';
import { settingAt } from '../setting.ts';
import { type EndSettings, nameOf, ruleEnd } from './rule-end.ts';

const groupTypes = ['aws_security_group', 'aws_default_security_group'];

interface RuleForm {
  readonly protocol: string;
  readonly ends: EndSettings;
}

const inline: RuleForm = {
  protocol: 'protocol',
  ends: { blocks: ['cidr_blocks', 'ipv6_cidr_blocks'], groups: ['security_groups'], prefixLists: ['prefix_list_ids'], self: 'self' },
};

const classic: RuleForm = { ...inline, ends: { ...inline.ends, groups: ['source_security_group_id'] } };

const single: RuleForm = {
  protocol: 'ip_protocol',
  ends: { blocks: ['cidr_ipv4', 'cidr_ipv6'], groups: ['referenced_security_group_id'], prefixLists: ['prefix_list_id'] },
};

/** What a rule says, however it is written. */
function ruleParts({ node, resource, project }: RuleBlock, { protocol, ends }: RuleForm, group: string) {
  return {
    action: { value: 'allow', origin: {} },
    protocols: protocolsAt(node, protocol),
    remote: ruleEnd(node, ends, group, project),
    ports: hasPorts(node, protocol) ? portRangeAt(node, 'from_port', 'to_port') : undefined,
    described: describedAt(node, 'description'),
    block: node.span,
    condition: resource.site.condition,
  } as const;
}

/**
 * For ICMP the two numbers are a type and a code, and with every protocol they are 0 and say nothing.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
function hasPorts(node: Node, protocol: string): boolean {
  const text = stringOf(settingAt(node, protocol))?.toLowerCase();
  return text === undefined || ['tcp', 'udp', '6', '17'].includes(text);
}

const blockRules = (rule: RuleBlock, path: string, direction: Direction) =>
  inlineRules(rule, path, (block, index, count) => [
    {
      ...ruleParts(block, inline, rule.resource.site.address),
      name: { value: count === 1 ? path : `${path} ${index + 1}`, origin: {} },
      direction: { value: direction, origin: {} },
      place: headerOf(block.node),
    },
  ]);

const separateType = (type: string, form: RuleForm, directionOf: (node: Node) => RuleSource['direction']): RuleType => ({
  type,
  of: 'security_group_id',
  firewalls: groupTypes,
  read: (rule) => {
    const group = settingAt(rule.node, 'security_group_id');
    return [
      {
        ...ruleParts(rule, form, group ? nameOf(group) : rule.resource.site.address),
        name: { value: `${type}.${rule.resource.name}`, origin: {} },
        direction: directionOf(rule.node),
        place: rule.resource.site.header,
      },
    ];
  },
});

const always = (direction: Direction) => (): Part<Direction> => ({ value: direction, origin: {} });
const ruleType = separateType('aws_security_group_rule', classic, (node) =>
  wordAt(node, 'type', { ingress: 'inbound', egress: 'outbound' } as const),
);
const ingressType = separateType('aws_vpc_security_group_ingress_rule', single, always('inbound'));
const egressType = separateType('aws_vpc_security_group_egress_rule', single, always('outbound'));
const separateTypes = [ruleType, ingressType, egressType];

/** What names security groups, and where; in whatever of it the group of a firewall stands, that it covers. */
const users: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ['vpc_security_group_ids', 'security_groups'],
  aws_spot_instance_request: ['vpc_security_group_ids', 'security_groups'],
  aws_launch_template: ['vpc_security_group_ids', 'network_interfaces.security_groups'],
  aws_launch_configuration: ['security_groups'],
  aws_network_interface: ['security_groups'],
  aws_network_interface_sg_attachment: ['security_group_id'],
  aws_db_instance: ['vpc_security_group_ids'],
  aws_rds_cluster: ['vpc_security_group_ids'],
  aws_redshift_cluster: ['vpc_security_group_ids'],
  aws_elasticache_cluster: ['security_group_ids'],
  aws_elasticache_replication_group: ['security_group_ids'],
  aws_lb: ['security_groups'],
  aws_alb: ['security_groups'],
  aws_elb: ['security_groups'],
  aws_lambda_function: ['vpc_config.security_group_ids'],
  aws_ecs_service: ['network_configuration.security_groups'],
  aws_eks_cluster: ['vpc_config.security_group_ids'],
  aws_vpc_endpoint: ['security_group_ids'],
  aws_efs_mount_target: ['security_groups'],
};

const coveredBy = (group: Resource, project: ProjectResources): readonly string[] =>
  Object.entries(users).flatMap(([type, paths]) =>
    (
      project
        .grouped(type, `${group.type}s`, ({ node }) => paths.flatMap((path) => project.targetsOf(settingAt(node, path), group.type)))
        .get(group) ?? []
    ).map(({ site }) => site.address),
  );

/**
 * Terraform removes the rule that lets everything out from a group that it creates, and all rules from a default group that it
 * adopts: what no rule lets out stays in.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
 */
export const awsSecurityGroups: Adapters = {
  ...Object.fromEntries(
    groupTypes.map((type) => [
      type,
      (resource: Resource, _: unknown, project: ProjectResources) => {
        const rule = { node: resource.node, resource, project };
        const ingress = blockRules(rule, 'ingress', 'inbound');
        const egress = blockRules(rule, 'egress', 'outbound');
        return [
          firewallOf({
            resource,
            platform: securityGroup,
            rules: [...ingress.rules, ...egress.rules, ...separateRules(resource, project, separateTypes)],
            rest: ingress.rest ?? egress.rest,
            covers: coveredBy(resource, project),
          }),
        ];
      },
    ]),
  ),
  ...Object.fromEntries(separateTypes.map((type) => [type.type, strayRules(type, securityGroup)])),
};
