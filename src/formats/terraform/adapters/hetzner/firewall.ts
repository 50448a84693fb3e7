import { allowList } from '../../../../network/index.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf, inlineRules } from '../firewall/firewall.ts';
import { addressesAt, describedAt, portsAt, protocolsAt, wordAt } from '../firewall/part.ts';

const platformName = 'Hetzner Cloud firewall';

/** @see https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall */
export const hetznerFirewalls: Adapters = {
  hcloud_firewall: (resource, _, project) => {
    const { rules, rest } = inlineRules({ node: resource.node, resource, project }, 'rule', ({ node }, index) => {
      const direction = wordAt(node, 'direction', { in: 'inbound', out: 'outbound' } as const);
      return [
        {
          name: { value: String(index + 1), origin: {} },
          direction,
          action: { value: 'allow', origin: {} },
          protocols: protocolsAt(node, 'protocol'),
          remote: addressesAt(node, [direction.value === 'outbound' ? 'destination_ips' : 'source_ips']),
          ports: portsAt(node, ['port']),
          described: describedAt(node, 'description'),
          place: headerOf(node),
          block: node.span,
        },
      ];
    });
    // Outbound packets pass until there is an outbound rule.
    const mayFilterOut = rest !== undefined || rules.some(({ direction }) => direction.value !== 'inbound');
    return [firewallOf({ resource, platform: allowList(platformName, mayFilterOut ? [] : ['outbound']), rules, rest })];
  },
};
