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

const host = (tasks: string): string => `- name: Hosts\n  hosts: web\n  tasks:\n${tasks}`;

test('ufw: tasks of a play in order, with the defaults that it sets', async () => {
  const text = host(`
    - community.general.ufw: {state: reset}
    - ufw: {default: deny, direction: outgoing}
    - ufw: {rule: deny, port: 22, from_ip: 203.0.113.0/24}
    - ufw: {rule: limit, name: OpenSSH}
    - ufw: {rule: allow, port: "{{ item }}", proto: tcp}
      loop: [http, 8000:8010]
    - ufw: {rule: allow, direction: out, to_ip: 9.9.9.9, to_port: 53}
    - ufw: {rule: allow, port: 9100, interface: lo}
    - ufw: {rule: allow, port: 5432, proto: tcp, from_ip: 10.8.0.0/16, delete: true}
    - ufw: {state: enabled}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Hosts" › ufw (not known)
    From                       To       Ports
    any except 203.0.113.0/24  ufw      tcp/22
    any                        ufw      tcp/80,8000-8010
    ufw                        9.9.9.9  tcp+udp/53
    "
  `);
});

test('ufw: an inserted rule comes first, and a rule for an interface is open', async () => {
  const text = host(`
    - ufw: {default: deny, state: enabled}
    - ufw: {default: reject, direction: outgoing}
    - ufw: {rule: allow, port: 443, proto: tcp}
    - ufw: {rule: deny, port: 443, proto: tcp, from_ip: 198.51.100.0/24, insert: 1}
    - ufw: {rule: allow, port: 8080, proto: tcp, interface: eth1, direction: in}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Hosts" › ufw (not known)
    From                        To   Ports
    any except 198.51.100.0/24  ufw  tcp/443
    any                         ufw  tcp/8080 (perhaps)
    "
  `);
});

test('ufw: a play that only adds a rule says nothing of the defaults; one that is switched off is no firewall', async () => {
  expect(await passing(host('    - ufw: {rule: allow, port: 443, proto: tcp}\n'))).toMatchInlineSnapshot(`
    "play "Hosts" › ufw (not known)
    From  To   Ports
    any   ufw  tcp/443
    any   ufw  0-5+7-255 any/0-442,444-65535 (perhaps)
    ufw   any  any (perhaps)
    "
  `);
  expect(await passing(host('    - ufw: {rule: allow, port: 443}\n    - ufw: {state: disabled}\n'))).toBe('');
});

test('iptables: order, insertion, policies, answers and chains of other names', async () => {
  const text = host(`
    - ansible.builtin.iptables: {chain: INPUT, ctstate: [ESTABLISHED, RELATED], jump: ACCEPT}
    - iptables: {chain: INPUT, in_interface: lo, jump: ACCEPT}
    - iptables: {chain: INPUT, protocol: tcp, destination_ports: ["80", "443"], jump: ACCEPT, comment: web}
    - iptables: {chain: INPUT, protocol: tcp, destination_port: "22", source: 10.0.0.0/8, jump: ACCEPT}
    - iptables: {chain: INPUT, action: insert, source: 10.66.0.0/16, jump: DROP}
    - iptables: {chain: INPUT, protocol: udp, destination_port: "1194", jump: VPN}
    - iptables: {table: nat, chain: PREROUTING, jump: ACCEPT}
    - iptables: {chain: INPUT, policy: DROP}
    - iptables: {chain: OUTPUT, policy: ACCEPT}
    - iptables: {chain: INPUT, policy: DROP, ip_version: ipv6}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Hosts" › iptables (not known)
    From                                                                                                           To         Ports
    10.0.0.0/10, 10.64.0.0/15, 10.67.0.0/16, 10.68.0.0/14, 10.72.0.0/13, 10.80.0.0/12, 10.96.0.0/11, 10.128.0.0/9  iptables   tcp/22
    0.0.0.0/0 except 10.66.0.0/16                                                                                  iptables   tcp/80,443
    0.0.0.0/0 except 10.66.0.0/16                                                                                  iptables   udp/1194 (perhaps)
    iptables                                                                                                       0.0.0.0/0  any

    play "Hosts" › ip6tables (not known)
    From       To    Ports
    ip6tables  ::/0  any
    "
  `);
});

test('firewalld: services, ports and rich rules of each zone; refusals first', async () => {
  const text = host(`
    - ansible.posix.firewalld: {service: https, permanent: true, state: enabled}
    - firewalld: {port: 8000-8010/tcp, state: enabled}
    - firewalld: {rich_rule: 'rule family="ipv4" source address="198.51.100.0/24" reject', state: enabled}
    - firewalld: {service: ssh, state: disabled}
    - firewalld: {zone: admins, source: 10.8.0.0/16, state: enabled}
    - firewalld: {zone: admins, service: ssh, state: enabled}
    - firewalld: {zone: dmz, service: http, state: enabled}
    - firewalld: {zone: dmz, service: our-app, state: enabled}
`);
  expect(await passing(text)).toMatchInlineSnapshot(`
    "play "Hosts" › firewalld (not known)
    From                        To         Ports
    any except 198.51.100.0/24  firewalld  tcp/443,8000-8010
    firewalld                   any        any (perhaps)

    play "Hosts" › firewalld zone admins (not known)
    From         To      Ports
    10.8.0.0/16  admins  tcp/22
    admins       any     any (perhaps)

    play "Hosts" › firewalld zone dmz (not known)
    From  To   Ports
    any   dmz  any (perhaps)
    dmz   any  any (perhaps)
    "
  `);
});
