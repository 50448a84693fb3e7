import type { Fact, Site } from '../../../../facts/declare.ts';
import { known } from '../../../../facts/value.ts';
import {
  type Addresses,
  type Direction,
  defaultPriority,
  firewallFact,
  joinAddresses,
  namedAddresses,
  ownMachines,
  parseAddresses,
  vpcFirewall as platform,
  type Rule,
} from '../../../../network/index.ts';
import { get, type Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { booleanOf, Options, present } from '../options.ts';
import {
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

/** One task, and the rules that it makes. */
interface NetworkRules {
  readonly site: Site;
  readonly network: string;
  readonly rules: readonly Rule[];
}

/**
 * Firewall rules of Google's VPC networks: those of one network in one play hold together.
 *
 * @param networks - the tasks of the play that make a network, which then starts with the implied rules alone
 * @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_firewall_module.html
 */
export function vpcFirewalls(invocations: readonly Invocation[], networks: readonly Invocation[]): readonly Fact[] {
  const made = new Set(networks.map((one) => wordsIn(new Options(one).node('name'))));
  const byNetwork = new Map<string, NetworkRules[]>();
  for (const one of invocations.flatMap(rulesOf)) byNetwork.set(one.network, [...(byNetwork.get(one.network) ?? []), one]);
  return [...byNetwork].map(([network, tasks]) => {
    const [first] = tasks as [NetworkRules];
    // Rules of a network that is made elsewhere may be elsewhere too, so nobody knows whether the implied ones come to bear.
    const isOwn = made.has(network);
    const site = tasks.length === 1 ? first.site : { ...first.site, address: `${ownerOf(first.site)} › network ${network}` };
    const defaults = isOwn ? platform.defaults : platform.defaults.filter(({ action }) => action === 'deny');
    return firewallFact({
      site,
      name: known(network),
      ruleSet: { platform: { ...platform, defaults }, rules: tasks.flatMap(({ rules }) => rules) },
    });
  });
}

const ownerOf = ({ address }: Site): string => address.replace(/ › task .*$/s, '');

function rulesOf(invocation: Invocation): readonly NetworkRules[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  const disabled = options.node('disabled');
  if (!site || (disabled !== undefined && booleanOf(disabled) === true)) return [];
  const condition = disabled?.kind === 'unknown' ? { condition: { missing: disabled.reason } } : {};
  const network = options.node('network');
  const way = directionOf(options);
  const rules = (['allowed', 'denied'] as const).flatMap((key) => {
    const { items } = valuesOf(options.node(key));
    return items.map((item): Rule => ({ ...ruleOf(options, item, key, way), place: placeOf(item), ...condition }));
  });
  // The network is named by a variable that holds what made it, by a link, or by its name.
  const name = network?.kind === 'map' ? (wordsIn(get(network, 'name')) ?? wordsIn(get(network, 'selfLink'))) : wordsIn(network);
  return [{ site, network: name?.split('/').at(-1) ?? (network === undefined ? 'default' : `of ${site.address}`), rules }];
}

/** Inbound unless it says otherwise, as the API has it. */
function directionOf(options: Options): Direction {
  const written = choiceIn(options.node('direction'), { ingress: 'inbound', egress: 'outbound' } as const, 'inbound');
  return typeof written === 'string' ? written : options.node('destination_ranges') ? 'outbound' : 'inbound';
}

function ruleOf(options: Options, item: Node, key: 'allowed' | 'denied', direction: Direction): Rule {
  const protocol = setting(item, 'ip_protocol');
  const ports = setting(item, 'ports');
  const priority = options.node('priority');
  const description = options.node('description');
  const { addresses, node, setting: used } = remoteOf(options, direction);
  const order = orderIn(priority, defaultPriority);
  const targets = targetsOf(options);
  return {
    name: wordsIn(options.node('name')) ?? '?',
    direction,
    action: key === 'allowed' ? 'allow' : 'deny',
    ...(order === undefined ? {} : { order }),
    ...(protocol === undefined ? {} : { protocols: protocolsIn(protocol) }),
    ...(ports === undefined || valuesOf(ports).items.length === 0 ? {} : { ports: portsIn(ports) }),
    remote: addresses,
    ...(targets === undefined ? {} : { local: targets }),
    described: describedIn(description),
    origins: {
      name: originIn(options.node('name'), 'name'),
      action: originIn(item, key),
      order: originIn(priority, 'priority'),
      protocol: originIn(protocol, 'ip_protocol'),
      remote: addressOriginIn(node, used),
      ports: originIn(ports, 'ports'),
      ...(description === undefined ? {} : { described: originIn(description, 'description') }),
    },
  };
}

interface Remote {
  readonly addresses: Addresses;
  readonly node: Node | undefined;
  readonly setting: string;
}

/** Where no source and no destination is named: https://cloud.google.com/compute/docs/reference/rest/v1/firewalls (sourceRanges). */
const allOfIpv4: Addresses = parseAddresses('0.0.0.0/0');

/** Where no source and no destination is named, the rule is for everybody. */
function remoteOf(options: Options, direction: Direction): Remote {
  if (direction === 'outbound') {
    const node = options.node('destination_ranges');
    return { addresses: node === undefined ? allOfIpv4 : addressesIn(node), node, setting: 'destination_ranges' };
  }
  const names = ['source_ranges', 'source_tags', 'source_service_accounts'];
  const [ranges, ...machines] = names.map((name) => options.node(name));
  const used = names.find((name) => options.node(name) !== undefined) ?? 'source_ranges';
  const parts = [...(ranges ? [addressesIn(ranges)] : []), ...machines.filter((one) => one !== undefined).map(machinesIn)];
  return { addresses: parts.length === 0 ? allOfIpv4 : joinAddresses(...parts), node: options.node(used), setting: used };
}

/** The machines that the rule is for; `undefined` for all of the network. */
function targetsOf(options: Options): Addresses | undefined {
  const targets = [options.node('target_tags'), options.node('target_service_accounts')].filter((one) => one !== undefined);
  return targets.length === 0 ? undefined : joinAddresses(...targets.map(machinesIn));
}

/** Machines with a tag or a service account. */
function machinesIn(node: Node): Addresses {
  const { items, rest } = valuesOf(node);
  const names = [
    ...items.map((item) => wordsIn(item) ?? 'a tag that is not known'),
    ...(rest === undefined ? [] : ['tags that are not known']),
  ];
  return namedAddresses(...names.map(ownMachines));
}
