import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../../../../index.ts';

/** A host that is closed on both ends but for what is listed, with its lists in variables. */
const closed = `- name: Mail gateway
  hosts: localhost
  vars:
    admins:
      - 10.40.0.0/16
    resolvers: [168.63.129.16, 149.112.112.112]
    relays: [192.0.2.16/28, 198.51.100.25]
    gateway_rules:
      - {name: ssh, protocol: Tcp, destination_port_range: 22, priority: 1000, direction: Inbound, source_address_prefix: "{{ admins }}"}
      - {name: portal, protocol: Tcp, destination_port_range: 8443, priority: 1010, direction: Inbound, source_address_prefix: "{{ admins }}"}
      - {name: deny-in, destination_port_range: "*", access: Deny, priority: 4000, direction: Inbound, source_address_prefix: "*"}
      - {name: dns, protocol: Udp, destination_port_range: 53, priority: 2000, direction: Outbound, destination_address_prefix: "{{ resolvers | default('*') }}"}
      - {name: submission, protocol: Tcp, destination_port_range: 587, priority: 2010, direction: Outbound, destination_address_prefix: "{{ relays }}"}
      - {name: web, protocol: Tcp, destination_port_range: 443, priority: 2020, direction: Outbound, destination_address_prefix: "*"}
      - {name: deny-out, destination_port_range: "*", access: Deny, priority: 4000, direction: Outbound, destination_address_prefix: "*"}
  tasks:
    - name: Security group
      azure.azcollection.azure_rm_securitygroup:
        resource_group: mail
        name: gateway
        rules: "{{ gateway_rules }}"
    - name: Interface
      azure.azcollection.azure_rm_networkinterface:
        resource_group: mail
        name: gateway-nic
        virtual_network: mail
        subnet: front
        security_group: gateway
`;

async function findings(text: string, ...policyIds: readonly string[]): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-broken-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'site.yml'), text);
  const result = await check({ root, policyIds });
  expect(result.notices).toEqual([]);
  return result.findings.map(
    ({ policy, range, message }) => `${policy} line ${range.startLine}: ${message.replace(/^.*?" (lets|leaves)/, '$1')}`,
  );
}

const open = ['network/no-open-ingress', 'network/no-open-admin-ports', 'network/restrict-egress'];

test('closed on both ends', async () => {
  expect(await findings(closed, ...open, 'network/shadowed-rule', 'network/default-deny')).toEqual([]);
});

test('DNS goes to more than the resolver of the platform, mail to its relays alone', async () => {
  expect(await findings(closed, 'network/dns-egress-restricted', 'network/smtp-egress-restricted')).toMatchInlineSnapshot(`
    [
      "network/dns-egress-restricted line 6: lets DNS out to other resolvers than the approved ones: udp → 149.112.112.112 port 53 is allowed by rule dns (priority 2000) (destination_address_prefix: 168.63.129.16, 149.112.112.112)",
      "network/smtp-egress-restricted line 7: lets mail out: tcp → 192.0.2.17 port 587 is allowed by rule submission (priority 2010) (destination_address_prefix: 192.0.2.16/28, 198.51.100.25)",
    ]
  `);
});

const withRule = (rule: string): string => closed.replace('      - {name: deny-in', `      - {${rule}}\n      - {name: deny-in`);

test.each([
  {
    broken: 'a deny is dropped',
    text: closed.replace(/\n.*name: deny-out.*/, ''),
    says: [
      'network/restrict-egress line 17: lets everything out: tcp → 203.0.113.7 port 22 is allowed by the default AllowInternetOutBound (priority 65001)',
    ],
  },
  {
    broken: 'priorities are swapped',
    text: withRule('name: all, priority: 4000, source_address_prefix: "*"').replace(
      'access: Deny, priority: 4000, direction: Inbound',
      'access: Deny, priority: 4001, direction: Inbound',
    ),
    says: entered(11, 'tcp 203.0.113.7 → port 22 is allowed by rule all (priority 4000) (source_address_prefix: *)'),
  },
  {
    broken: 'a prefix is widened',
    text: closed.replace('10.40.0.0/16', '0.0.0.0/2'),
    says: entered(5, 'tcp 8.8.8.8 → port 22 is allowed by rule ssh (priority 1000) (source_address_prefix: 0.0.0.0/2)'),
  },
  {
    broken: 'a range of ports reaches over 22',
    text: withRule('name: ftp, protocol: Tcp, destination_port_range: 20-25, priority: 1020, source_address_prefix: Internet'),
    says: entered(11, 'tcp 203.0.113.7 → port 22 is allowed by rule ftp (priority 1020) (source_address_prefix: Internet)'),
  },
  {
    broken: 'IPv6 from anywhere',
    text: closed.replace('      - 10.40.0.0/16', '      - 10.40.0.0/16\n      - "::/0"'),
    says: entered(6, 'tcp 2001:db8::7 → port 22 is allowed by rule ssh (priority 1000) (source_address_prefix: 10.40.0.0/16, ::/0)'),
  },
])('$broken', async ({ text, says }) => {
  expect(await findings(text, ...open)).toEqual(says);
});

/** What is said of a packet that gets in where administrators do. */
function entered(line: number, witness: string): readonly string[] {
  return [
    `network/no-open-admin-ports line ${line}: lets the internet reach a port for administration or data: ${witness}`,
    `network/no-open-ingress line ${line}: lets the internet in: ${witness}`,
  ];
}
