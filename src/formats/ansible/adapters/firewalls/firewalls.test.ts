import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { flows } from '../../../../engine/flows.ts';
import { flowsAsText } from '../../../../network/index.ts';

/** What passes each firewall of a playbook. */
async function passing(text: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-firewalls-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'site.yml'), text);
  const inputs = { composeFiles: [], helm: false, helmValues: [], kustomize: false };
  const { firewalls, notices } = await flows({ root, paths: [], include: [], exclude: [], inputs });
  expect(notices).toEqual([]);
  return firewalls.map((one) => `${one.address} (${one.covers ?? 'not known'})\n${flowsAsText(one.flows)}`).join('\n');
}

const play = (tasks: string, vars = ''): string => `- name: Network\n  hosts: localhost\n${vars}  tasks:\n${tasks}`;

test('a network security group: order of priorities, lists, single values, defaults', async () => {
  const text = play(
    `
    - name: Web
      azure.azcollection.azure_rm_securitygroup:
        resource_group: shop
        name: shop-web
        rules: "{{ web_rules }}"
`,
    `
  vars:
    office: [198.51.100.0/24, 203.0.113.7]
    web_rules:
      - {name: https, protocol: Tcp, destination_port_range: [80, "443-444"], priority: 200, source_address_prefix: Internet}
      - {name: ssh, protocol: Tcp, destination_port_range: 22, priority: 100, source_address_prefix: "{{ office }}"}
      - {name: rest, access: Deny, priority: 4000}
      - {name: closed, access: Deny, direction: Outbound, priority: 4000}
`,
  );
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Network" › task "Web" (not known)
    From                          To        Ports
    198.51.100.0/24, 203.0.113.7  shop-web  tcp/22
    Internet                      shop-web  tcp/80,443-444
    "
  `);
});

test('a security group: all outbound stays where nobody lists any, an empty list removes it', async () => {
  const text = play(`
    - name: Open
      amazon.aws.ec2_security_group:
        name: open
        description: Web
        rules:
          - {proto: tcp, ports: [443, "8000-8010"], cidr_ip: 0.0.0.0/0, rule_desc: everybody}
          - {proto: "-1", cidr_ipv6: "2001:db8::/48"}
          - {proto: tcp, from_port: 22, to_port: 22, group_name: bastion}
    - name: Closed
      ec2_group: {name: closed, description: Nothing, rules: [], rules_egress: []}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Network" › task "Open" (not known)
    From                      To    Ports
    2001:db8::/48             open  any
    bastion                   open  tcp/22
    0.0.0.0/0, 2001:db8::/48  open  tcp/443,8000-8010
    open                      any   any

    play "Network" › task "Closed" (not known)
    "
  `);
});

test('rules of a VPC network hold together: by priority, deny first, disabled ones left out', async () => {
  const rule = (name: string, more: string): string => `
    - name: ${name}
      google.cloud.gcp_compute_firewall: {name: ${name}, network: {name: shop}, ${more}}
`;
  const text = play(
    rule('web', 'allowed: [{ip_protocol: tcp, ports: ["443"]}]') +
      rule('ssh', 'allowed: [{ip_protocol: tcp, ports: ["22"]}], source_ranges: [0.0.0.0/0]') +
      rule('no-ssh', 'denied: [{ip_protocol: tcp, ports: ["22"]}], priority: 900') +
      rule('old', 'allowed: [{ip_protocol: all}], disabled: true') +
      rule('mail', 'direction: EGRESS, denied: [{ip_protocol: tcp, ports: ["25"]}]'),
  );
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Network" › network shop (not known)
    From       To    Ports
    0.0.0.0/0  shop  tcp/443
    "
  `);
  const made = `${text}
    - name: Network
      google.cloud.gcp_compute_network: {name: shop}
`;
  expect(await passing(made)).toMatchInlineSnapshot(`
    "play "Network" › network shop (not known)
    From       To    Ports
    0.0.0.0/0  shop  tcp/443
    shop       any   0-5+7-255 any/0-24,26-65535
    shop       ::/0  any
    "
  `);
});

test('what is not known stays open', async () => {
  const text = play(`
    - name: Web
      azure.azcollection.azure_rm_securitygroup:
        name: web
        rules:
          - {name: maybe, access: "{{ access }}", priority: 100, destination_port_range: 22}
          - {name: out, access: Deny, priority: 100, direction: Outbound}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Network" › task "Web" (not known)
    From            To                    Ports
    VirtualNetwork  web (VirtualNetwork)  0-5+7-16+18-32+34-131+133-135+137-255 any/0-21,23-65535
    168.63.129.16   web                   0-5+7-16+18-32+34-131+133-135+137-255 any/0-21,23-65535
    any             web                   tcp+udp+dccp+sctp+udplite/22 (perhaps)
    "
  `);
});
