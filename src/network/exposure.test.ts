import { describe, expect, test } from 'vitest';
import { joinAddresses, namedAddresses, parseAddresses, unknownAddresses } from './addresses.ts';
import { effective } from './effective.ts';
import { exposures } from './exposure.ts';
import { ownMachines } from './named-set.ts';
import { formatPackets } from './packets-text.ts';
import { awsDefaultEgress, networkAcl, prefixList, securityGroup } from './platforms/aws.ts';
import { networkSecurityGroup } from './platforms/azure.ts';
import { applicationSecurityGroup, azureServiceTag } from './platforms/azure-tags.ts';
import { vpcFirewall } from './platforms/google.ts';
import { iptables, ufw } from './platforms/host.ts';
import { networkPolicies } from './platforms/kubernetes.ts';
import { type Ports, parsePorts } from './ports.ts';
import { type Protocols, parseProtocols } from './protocols.ts';
import type { Action, Direction, Platform, Rule } from './rule.ts';
import { formatWitness, witnessOf } from './witness.ts';

/** `allow tcp/22 from 203.0.113.0/24` and the like, in the order of the platform's own reading. */
function rule(name: string, order: number, text: string): Rule {
  const [, action, protocol, ports, way, remote] = /^(allow|deny) (\w+)\/(\S+) (from|to) (.+)$/.exec(text) as unknown as string[];
  return {
    name,
    order,
    direction: (way === 'from' ? 'inbound' : 'outbound') as Direction,
    action: action as Action,
    protocols: parseProtocols(protocol as string) as Protocols,
    ports: parsePorts(ports as string) as Ports,
    remote: joinAddresses(...(remote as string).split(', ').map((one) => parseAddresses(one, azureServiceTag))),
  };
}

/** What is open to or from the internet as a whole, rule by rule: `sure` or what is missing, and a witness. */
function wide(platform: Platform, direction: Direction, rules: readonly Rule[]): readonly string[] {
  return exposures(effective({ platform, rules }, direction)).flatMap(({ rule: by, wide: packets, missing }) => {
    const witness = witnessOf(packets);
    return witness === undefined
      ? []
      : [`${by.name}: ${formatWitness(witness, direction)}${missing.length > 0 ? `, unless ${missing.join('; ')}` : ''}`];
  });
}

const anyPort = (platform: Platform, rules: readonly Rule[]): readonly string[] =>
  exposures(effective({ platform, rules }, 'outbound')).flatMap(({ rule: by, anyPort: packets, missing }) =>
    missing.length > 0 || formatPackets(packets) === '' ? [] : [`${by.name}: ${formatPackets(packets)}`],
  );

describe('network security group', () => {
  const ssh = rule('SSH', 1001, 'allow tcp/22 from *');
  test.each([
    { title: 'any source', rules: [ssh], expected: ['SSH: tcp 203.0.113.7 → port 22'] },
    { title: 'nothing written', rules: [], expected: [] },
    { title: 'a network', rules: [rule('SSH', 1001, 'allow tcp/22 from 203.0.113.0/24')], expected: [] },
    { title: 'private networks', rules: [rule('SSH', 1001, 'allow tcp/22 from 10.0.0.0/8, 192.168.0.0/16')], expected: [] },
    { title: 'the Internet tag', rules: [rule('SSH', 1001, 'allow tcp/22 from Internet')], expected: ['SSH: tcp 203.0.113.7 → port 22'] },
    { title: 'the virtual network', rules: [rule('SSH', 1001, 'allow tcp/22 from VirtualNetwork')], expected: [] },
    { title: 'a service', rules: [rule('SSH', 1001, 'allow tcp/22 from AzureCloud')], expected: [] },
    { title: 'IPv6 alone', rules: [rule('SSH', 1001, 'allow tcp/22 from ::/0')], expected: ['SSH: tcp 2001:db8::7 → port 22'] },
    {
      title: 'a range over the port',
      rules: [rule('Ports', 1001, 'allow tcp/20-30 from *')],
      expected: ['Ports: tcp 203.0.113.7 → port 22'],
    },
    {
      title: 'half of the internet',
      rules: [rule('Half', 1001, 'allow tcp/443 from 128.0.0.0/1')],
      expected: ['Half: tcp 203.0.113.7 → port 443'],
    },
    {
      title: 'two halves in two rules',
      rules: [rule('Low', 1001, 'allow tcp/443 from 0.0.0.0/1'), rule('High', 1002, 'allow tcp/443 from 128.0.0.0/1')],
      expected: ['Low: tcp 8.8.8.8 → port 443', 'High: tcp 203.0.113.7 → port 443'],
    },
    { title: 'a deny before', rules: [rule('No', 1000, 'deny any/* from Internet'), ssh], expected: [] },
    { title: 'a deny behind', rules: [ssh, rule('No', 4000, 'deny any/* from *')], expected: ['SSH: tcp 203.0.113.7 → port 22'] },
    {
      title: 'a deny before, of the virtual network',
      rules: [rule('No', 1000, 'deny any/* from VirtualNetwork'), ssh],
      expected: ['SSH: tcp 203.0.113.7 → port 22'],
    },
    {
      title: 'a deny before, of IPv4 alone',
      rules: [rule('No', 1000, 'deny any/* from 0.0.0.0/0'), ssh],
      expected: ['SSH: tcp 2001:db8::7 → port 22'],
    },
    {
      title: 'an unknown source',
      rules: [{ ...ssh, remote: unknownAddresses('var.sources has no default') }],
      expected: ['SSH: tcp 203.0.113.7 → port 22, unless var.sources has no default'],
    },
    {
      title: 'a deny before, of an unknown source',
      rules: [{ ...rule('No', 1000, 'deny any/* from *'), remote: unknownAddresses('var.bad has no default') }, ssh],
      expected: ['SSH: tcp 203.0.113.7 → port 22, unless var.bad has no default'],
    },
    {
      title: 'an unknown destination, which is some address',
      rules: [{ ...ssh, local: unknownAddresses('var.subnet has no default') }],
      expected: ['SSH: tcp 203.0.113.7 → port 22'],
    },
    {
      title: 'an application security group',
      rules: [{ ...ssh, local: namedAddresses(applicationSecurityGroup('web')) }],
      expected: ['SSH: tcp 203.0.113.7 → port 22'],
    },
    {
      title: 'a group of which another rule denies perhaps all',
      rules: [
        { ...rule('No', 1000, 'deny any/* from *'), local: namedAddresses(applicationSecurityGroup('db')) },
        { ...ssh, local: namedAddresses(applicationSecurityGroup('web')) },
      ],
      expected: [
        'SSH: tcp 203.0.113.7 → port 22, unless the members of VirtualNetwork are not in the code; the members of db are not in the code; the members of web are not in the code',
      ],
    },
  ])('inbound: $title', ({ rules, expected }) => {
    expect(wide(networkSecurityGroup, 'inbound', rules)).toEqual(expected);
  });

  const closed = rule('DenyAllOut', 4000, 'deny any/* to *');
  const web = rule('Web', 2000, 'allow tcp/80,443 to *');
  test.each([
    { title: 'nothing written: the default allows', rules: [], expected: ['AllowInternetOutBound: tcp+udp/any 0.0.0.0/0'] },
    { title: 'narrow rules before a deny', rules: [web, closed], expected: [] },
    { title: 'narrow rules without a deny', rules: [web], expected: ['AllowInternetOutBound'] },
    { title: 'an allow hidden behind a deny', rules: [closed, rule('All', 4001, 'allow any/* to *')], expected: [] },
    { title: 'an allow before the deny', rules: [rule('All', 3000, 'allow any/* to *'), closed], expected: ['All'] },
    { title: 'a deny of the Internet tag', rules: [rule('No', 4000, 'deny any/* to Internet')], expected: [] },
    { title: 'a deny of TCP alone', rules: [rule('No', 4000, 'deny tcp/* to *')], expected: ['AllowInternetOutBound'] },
    { title: 'high ports', rules: [rule('High', 2000, 'allow tcp/1024-65535 to *'), closed], expected: ['High'] },
    { title: 'a few ports', rules: [rule('Some', 2000, 'allow tcp/8000-9000 to *'), closed], expected: [] },
    { title: 'any port of a network', rules: [rule('Office', 2000, 'allow any/* to 198.51.100.0/24'), closed], expected: [] },
  ])('outbound: $title', ({ rules, expected }) => {
    const found = anyPort(networkSecurityGroup, rules).map((line) => line.split(':')[0]);
    expect(found).toEqual(expected.map((line) => line.split(':')[0]));
  });
});

describe('other platforms', () => {
  test('a security group without outbound rules is closed, with the default of AWS it is open', () => {
    expect(anyPort(securityGroup, [])).toEqual([]);
    expect(anyPort(securityGroup, [awsDefaultEgress])).toEqual(['allow all outbound: tcp+udp/any internet']);
  });
  test('security groups refer to groups and prefix lists', () => {
    const to = (name: string, remote: Rule['remote']): Rule => ({
      name,
      direction: 'inbound',
      action: 'allow',
      remote: remote as NonNullable<Rule['remote']>,
    });
    const rules = [to('peers', namedAddresses(ownMachines('web'))), to('s3', namedAddresses(prefixList('com.amazonaws.eu-west-1.s3')))];
    expect(wide(securityGroup, 'inbound', rules)).toEqual([]);
    expect(wide(securityGroup, 'inbound', [to('list', namedAddresses(prefixList('pl-0123')))])).toEqual([
      'list: tcp 203.0.113.7 → port 22, unless the entries of pl-0123 are not in the code',
    ]);
  });
  test('a network ACL lets answers in on high ports', () => {
    const rules = [rule('web', 100, 'allow tcp/443 to 0.0.0.0/0'), rule('answers', 110, 'allow tcp/1024-65535 to 0.0.0.0/0')];
    expect(anyPort(networkAcl, rules)).toEqual([]);
    expect(anyPort(networkAcl, [rule('all', 100, 'allow any/* to 0.0.0.0/0')])).toHaveLength(1);
  });
  test('Google: a deny of equal priority comes first, egress is open by default', () => {
    const allow = rule('ssh', 1000, 'allow tcp/22 from 0.0.0.0/0');
    expect(wide(vpcFirewall, 'inbound', [allow])).toEqual(['ssh: tcp 203.0.113.7 → port 22']);
    expect(wide(vpcFirewall, 'inbound', [allow, rule('no', 1000, 'deny any/* from 0.0.0.0/0')])).toEqual([]);
    expect(anyPort(vpcFirewall, [])).toHaveLength(1);
    expect(anyPort(vpcFirewall, [rule('no', 65_534, 'deny any/* to 0.0.0.0/0'), rule('no6', 65_534, 'deny any/* to ::/0')])).toEqual([]);
  });
  test('host firewalls differ in what they do by default', () => {
    expect(wide(ufw(), 'inbound', [])).toEqual([]);
    expect(anyPort(ufw(), [])).toHaveLength(1);
    expect(anyPort(ufw({ outbound: 'deny' }), [])).toEqual([]);
    expect(wide(iptables(), 'inbound', [])).toEqual(['policy for incoming packets: tcp 203.0.113.7 → port 22']);
    expect(wide(ufw({ inbound: { missing: 'ufw_policy is set nowhere' } }), 'inbound', [])).toEqual([
      'policy for incoming packets: tcp 203.0.113.7 → port 22, unless ufw_policy is set nowhere',
    ]);
  });
  test('pods are open until a policy isolates them', () => {
    expect(anyPort(networkPolicies(['inbound']), [])).toHaveLength(1);
    expect(anyPort(networkPolicies(['inbound', 'outbound']), [])).toEqual([]);
  });
});
