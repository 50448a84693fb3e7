import type { Fact } from '../../../../facts/declare.ts';
import {
  type Addresses,
  anyAddress,
  anyPort,
  applicationSecurityGroup,
  azureServiceTag,
  firewallFact,
  joinAddresses,
  namedAddresses,
  type Ports,
  networkSecurityGroup as platform,
  type Rule,
  unknownAddresses,
} from '../../../../network/index.ts';
import { get, type Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { Options, present } from '../options.ts';
import { type Attachments, attachedTo } from './attachments.ts';
import {
  actionIn,
  addressesIn,
  addressOriginIn,
  choiceIn,
  describedIn,
  orderIn,
  originIn,
  placeOf,
  portsIn,
  protocolsIn,
  setting,
  valuesOf,
  wordsIn,
} from './parts.ts';

/**
 * A network security group of Azure: its rules by priority, the platform's default rules behind them. Rules that the
 * group has elsewhere stay unless `purge_rules` says otherwise; what is judged is what the code says.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_securitygroup_module.html
 * (rules: protocol, port and address default to `*`, access to Allow, direction to Inbound)
 */
export function networkSecurityGroup(invocation: Invocation, attachments: Attachments): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  // Rules under `default_rules` are for the platform's own, which cannot be changed.
  const { items, rest } = valuesOf(options.node('rules'));
  const rules = items.flatMap(ruleOf);
  return [
    firewallFact({
      site,
      name: options.text(['name']),
      ruleSet: { platform, rules, ...(rest === undefined ? {} : { rest }) },
      ...attachedTo(options.node('name'), attachments, ['security_group', 'security_group_name']),
    }),
  ];
}

function ruleOf(node: Node, index: number): readonly Rule[] {
  if (node.kind !== 'map') return [];
  const direction = choiceIn(setting(node, 'direction'), { inbound: 'inbound', outbound: 'outbound' } as const, 'inbound');
  const action = setting(node, 'access');
  const protocol = setting(node, 'protocol');
  const order = orderIn(setting(node, 'priority'));
  const description = setting(node, 'description');
  const source = endOf(node, 'source');
  const destination = endOf(node, 'destination');
  const ports = setting(node, 'destination_port_range');
  // A rule whose direction is open may be one of either.
  const directions = typeof direction === 'string' ? ([direction] as const) : (['inbound', 'outbound'] as const);
  return directions.map((way): Rule => {
    const [remote, local] = way === 'inbound' ? [source, destination] : [destination, source];
    return {
      name: wordsIn(setting(node, 'name')) ?? `#${index + 1}`,
      direction: way,
      action: actionIn(action, { allow: 'allow', deny: 'deny' }, 'allow'),
      ...(order === undefined ? {} : { order }),
      ...(typeof direction === 'string' ? {} : { condition: { ...direction, key: `${node.span.start} ${way}` } }),
      ...(protocol === undefined ? {} : { protocols: protocolsIn(protocol) }),
      remote: remote.addresses,
      local: local.addresses,
      ports: portRange(ports),
      sourcePorts: portRange(setting(node, 'source_port_range')),
      described: describedIn(description),
      place: placeOf(node),
      origins: {
        name: originIn(setting(node, 'name'), 'name'),
        action: originIn(action, 'access'),
        order: originIn(setting(node, 'priority'), 'priority'),
        protocol: originIn(protocol, 'protocol'),
        remote: addressOriginIn(remote.node, remote.setting),
        local: originIn(local.node, local.setting),
        ports: originIn(ports, 'destination_port_range'),
        ...(description === undefined ? {} : { described: originIn(description, 'description') }),
      },
    };
  });
}

const portRange = (node: Node | undefined): Ports => (node === undefined ? anyPort : portsIn(node));

interface End {
  readonly addresses: Addresses;
  readonly node: Node | undefined;
  readonly setting: string;
}

/** One end of a rule: prefixes and service tags, or application security groups. */
function endOf(node: Node, side: 'source' | 'destination'): End {
  const prefix = setting(node, `${side}_address_prefix`);
  const groups = setting(node, `${side}_application_security_groups`);
  const used = prefix ?? groups;
  const addresses =
    used === undefined
      ? anyAddress
      : joinAddresses(...(prefix ? [addressesIn(prefix, azureServiceTag)] : []), ...(groups ? [groupsIn(groups)] : []));
  return { addresses, node: used, setting: (prefix ?? !groups) ? `${side}_address_prefix` : `${side}_application_security_groups` };
}

/** Application security groups, by name or as a map with the name. */
function groupsIn(node: Node): Addresses {
  const { items, rest } = valuesOf(node);
  const parts = items.map((item) => {
    const name = item.kind === 'map' ? get(item, 'name') : item;
    const text = wordsIn(name);
    if (text !== undefined) return namedAddresses(applicationSecurityGroup(text));
    return unknownAddresses(name?.kind === 'unknown' ? name.reason : 'the application security group has no name');
  });
  return joinAddresses(...parts, ...(rest === undefined ? [] : [unknownAddresses(rest)]));
}
