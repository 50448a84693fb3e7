import type { Fact } from '../../../../facts/declare.ts';
import {
  type Addresses,
  anyPort,
  awsDefaultEgress,
  type Direction,
  firewallFact,
  joinAddresses,
  namedAddresses,
  ownMachines,
  type Ports,
  type Protocols,
  parseProtocols,
  securityGroup as platform,
  prefixList,
  type Rule,
  unknownAddresses,
} from '../../../../network/index.ts';
import type { Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { integerOf, Options, present } from '../options.ts';
import { type Attachments, attachedTo } from './attachments.ts';
import { addressesIn, addressOriginIn, describedIn, originIn, placeOf, portsIn, protocolsIn, setting, valuesOf, wordsIn } from './parts.ts';

/**
 * A security group of AWS. Rules that the code does not list are removed (`purge_rules`), and where it lists no outbound
 * rules the default that allows all stays; an empty list removes it.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_security_group_module.html
 * (rules_egress: "If none are supplied, the default all-out rule is assumed")
 */
export function securityGroup(invocation: Invocation, attachments: Attachments): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const inbound = valuesOf(options.node('rules'));
  const egress = options.node('rules_egress', 'egress_rules');
  const outbound = valuesOf(egress);
  const rules = [
    ...inbound.items.flatMap((node, index) => ruleOf(node, 'inbound', index)),
    ...outbound.items.flatMap((node, index) => ruleOf(node, 'outbound', index)),
    ...(egress === undefined ? [awsDefaultEgress] : []),
  ];
  const rest = inbound.rest ?? outbound.rest;
  return [
    firewallFact({
      site,
      name: options.text(['name', 'group_id']),
      ruleSet: { platform, rules, ...(rest === undefined ? {} : { rest }) },
      ...attachedTo(options.node('name'), attachments, ['security_groups', 'security_group', 'groups', 'group']),
    }),
  ];
}

function ruleOf(node: Node, direction: Direction, index: number): readonly Rule[] {
  if (node.kind !== 'map') return [];
  const protocol = setting(node, 'proto');
  const description = setting(node, 'rule_desc');
  const from = setting(node, 'from_port');
  const remotes = [setting(node, 'cidr_ip'), setting(node, 'cidr_ipv6'), setting(node, 'ip_prefix'), ...groupsOf(node)];
  const remote = remotes.find((one) => one !== undefined);
  const name = ['cidr_ip', 'cidr_ipv6', 'ip_prefix', 'group_id', 'group_name'].find((key) => setting(node, key) !== undefined) ?? 'cidr_ip';
  const ports = setting(node, 'ports') ?? from;
  return [
    {
      name: wordsIn(description) ?? `${direction === 'inbound' ? 'rules' : 'rules_egress'} ${index + 1}`,
      direction,
      action: 'allow',
      protocols: protocolsOf(protocol),
      remote: remoteOf(node),
      ports: portsOf(node, protocol),
      described: describedIn(description),
      place: placeOf(node),
      origins: {
        name: originIn(description, 'rule_desc'),
        protocol: originIn(protocol, 'proto'),
        remote: addressOriginIn(remote, name),
        ports: originIn(ports, ports === from ? 'from_port' : 'ports'),
        ...(description === undefined ? {} : { described: originIn(description, 'rule_desc') }),
      },
    },
  ];
}

const groupsOf = (node: Node): readonly (Node | undefined)[] => [setting(node, 'group_id'), setting(node, 'group_name')];

/** The protocol defaults to TCP. */
const protocolsOf = (node: Node | undefined): Protocols => (node === undefined ? (parseProtocols('tcp') as Protocols) : protocolsIn(node));

/** Ports belong to TCP and UDP; for ICMP the same options hold its type and code, and for all protocols they mean nothing. */
function portsOf(node: Node, protocol: Node | undefined): Ports {
  if (!/^(tcp|udp|6|17)$/i.test(wordsIn(protocol) ?? 'tcp') && protocol?.kind !== 'unknown') return anyPort;
  const list = setting(node, 'ports');
  if (list !== undefined) return portsIn(list);
  const from = setting(node, 'from_port');
  const to = setting(node, 'to_port') ?? from;
  if (from === undefined || to === undefined) return anyPort;
  if (from.kind === 'unknown' || to.kind === 'unknown') {
    const open = [from, to].find((one) => one.kind === 'unknown');
    return { intervals: [], missing: open?.kind === 'unknown' ? open.reason : '' };
  }
  const [low, high] = [integerOf(from) ?? 0, integerOf(to) ?? 0];
  return low === -1 || (low === 0 && high === 0) ? anyPort : { intervals: [{ from: low, to: Math.max(low, high) }] };
}

/** Blocks, prefix lists and groups of one rule; each makes a rule of its own, so together they are a union. */
function remoteOf(node: Node): Addresses {
  const blocks = [setting(node, 'cidr_ip'), setting(node, 'cidr_ipv6')].filter((one) => one !== undefined);
  const lists = setting(node, 'ip_prefix');
  const groups = groupsOf(node).filter((one) => one !== undefined);
  if (blocks.length + groups.length === 0 && lists === undefined) return unknownAddresses('the rule names neither addresses nor a group');
  return joinAddresses(
    ...blocks.map((block) => addressesIn(block)),
    ...(lists === undefined ? [] : [addressesIn(lists, prefixList)]),
    ...groups.map(groupIn),
  );
}

/** A group is a set of machines even where nobody knows its id yet. */
function groupIn(node: Node): Addresses {
  const { items, rest } = valuesOf(node);
  const sets = items.map((item) => {
    if (item.kind === 'unknown') return ownMachines(`the group of ${item.reason}`);
    return ownMachines(wordsIn(item) ?? 'a security group');
  });
  return namedAddresses(...sets, ...(rest === undefined ? [] : [ownMachines(`the group of ${rest}`)]));
}
