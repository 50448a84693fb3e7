import { type Addresses, allowList, type Direction, namedAddresses, ownMachines } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import { headerOf } from '../../module/blocks.ts';
import { referenceOf } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, inlineRules, type RuleBlock } from '../firewall/firewall.ts';
import { addressesAt, joinedAddresses, portsAt, protocolsAt } from '../firewall/part.ts';

const platform = allowList('DigitalOcean firewall');

/** Machines, balancers and clusters of one's own, however they are named. */
const own = (node: Node): Addresses =>
  namedAddresses(ownMachines(referenceOf(node)?.resource.site.address ?? stringOf(node) ?? textOf(node.span)));

const rules = (rule: RuleBlock, path: string, direction: Direction, end: 'source' | 'destination') =>
  inlineRules(rule, path, ({ node }, index, count) => [
    {
      name: { value: count === 1 ? path : `${path} ${index + 1}`, origin: {} },
      direction: { value: direction, origin: {} },
      action: { value: 'allow', origin: {} },
      protocols: protocolsAt(node, 'protocol'),
      remote: joinedAddresses([
        addressesAt(node, [`${end}_addresses`]),
        addressesAt(
          node,
          ['droplet_ids', 'tags', 'load_balancer_uids', 'kubernetes_ids'].map((kind) => `${end}_${kind}`),
          { reference: own },
        ),
      ]),
      ports: portsAt(node, ['port_range']),
      place: headerOf(node),
      block: node.span,
    },
  ]);

/** @see https://registry.terraform.io/providers/digitalocean/digitalocean/latest/docs/resources/firewall */
export const digitaloceanFirewalls: Adapters = {
  digitalocean_firewall: (resource, _, project) => {
    const rule = { node: resource.node, resource, project };
    const inbound = rules(rule, 'inbound_rule', 'inbound', 'source');
    const outbound = rules(rule, 'outbound_rule', 'outbound', 'destination');
    return [firewallOf({ resource, platform, rules: [...inbound.rules, ...outbound.rules], rest: inbound.rest ?? outbound.rest })];
  },
};
