import { describe, expect, test } from 'vitest';
import { joinAddresses, namedAddresses, parseAddresses } from './addresses.ts';
import { compareFlows } from './compare-flows.ts';
import { type Effective, effective } from './effective.ts';
import type { FlowMatrix } from './flow-matrix.ts';
import { flowRows, flowsAsJson, flowsAsMarkdown, flowsAsText } from './flow-table.ts';
import { ownMachines } from './named-set.ts';
import { formatPackets } from './packets-text.ts';
import { securityGroup } from './platforms/aws.ts';
import { networkSecurityGroup } from './platforms/azure.ts';
import { azureServiceTag } from './platforms/azure-tags.ts';
import { type Ports, parsePorts } from './ports.ts';
import { type Protocols, parseProtocols } from './protocols.ts';
import type { Direction, Rule } from './rule.ts';

const rule = (name: string, order: number, direction: Direction, action: 'allow' | 'deny', service: string, remote: string): Rule => ({
  name,
  order,
  direction,
  action,
  protocols: parseProtocols(service.split('/')[0] as string) as Protocols,
  ports: parsePorts(service.split('/')[1] ?? '*') as Ports,
  remote: joinAddresses(...remote.split(', ').map((one) => parseAddresses(one, azureServiceTag))),
});

/** A web host that is reached from the company, asks the platform's DNS and mails through a relay. */
const rules: readonly Rule[] = [
  rule('web', 100, 'inbound', 'allow', 'tcp/443', '10.0.0.0/8'),
  rule('rest-in', 4000, 'inbound', 'deny', 'any', '*'),
  rule('dns', 100, 'outbound', 'allow', 'any/53', '168.63.129.16'),
  rule('mail', 110, 'outbound', 'allow', 'tcp/587', '40.96.0.0/13, 52.96.0.0/14'),
  rule('rest-out', 4000, 'outbound', 'deny', 'any', '*'),
];

const matrix: FlowMatrix = {
  flows: [
    { from: 'company', to: 'website', ports: ['tcp/443'] },
    { from: 'website', to: 'dns', ports: ['udp/53', 'tcp/53'] },
    { from: 'website', to: 'smtp', ports: ['tcp/587'] },
  ],
  groups: { company: ['10.0.0.0/8'], website: ['web-nsg'], dns: ['168.63.129.16/32'], smtp: ['40.96.0.0/13', '52.96.0.0/14'] },
};

const read = (changed: readonly Rule[], direction: Direction): Effective =>
  effective({ platform: networkSecurityGroup, rules: changed }, direction);

function compare(changed: readonly Rule[], declared: FlowMatrix = matrix): { undeclared: readonly string[]; blocked: readonly string[] } {
  const both = (['inbound', 'outbound'] as const).map((direction) => compareFlows(read(changed, direction), declared, ['web-nsg']));
  return {
    undeclared: both.flatMap(({ undeclared }) =>
      undeclared.map(
        ({ rule: by, packets, missing }) =>
          `${by.name}: ${formatPackets(packets)}${missing.length > 0 ? `, unless ${missing.join('; ')}` : ''}`,
      ),
    ),
    blocked: both.flatMap(({ blocked }) =>
      blocked.map(({ flow, packets, isWhole }) => `${flow.from} > ${flow.to}: ${isWhole ? 'all' : formatPackets(packets)}`),
    ),
  };
}

const with_ = (...changes: readonly Rule[]): readonly Rule[] => [
  ...rules.filter((one) => !changes.some(({ name }) => name === one.name)),
  ...changes,
];

describe('a firewall against its matrix', () => {
  test('what is declared is what passes', () => {
    // A service without a protocol in the rule lets sctp and the like to port 53, too: nothing that a matrix of tcp and udp declares.
    expect(compare(rules)).toEqual({
      undeclared: ['dns: dccp+sctp+udplite/53 168.63.129.16'],
      blocked: [],
    });
  });

  test.each([
    {
      title: 'a dropped deny',
      changed: rules.filter(({ name }) => name !== 'rest-in'),
      undeclared: ['VirtualNetwork at VirtualNetwork', 'AllowAzureLoadBalancerInBound: any 168.63.129.16'],
    },
    {
      title: 'a widened prefix',
      changed: with_(rule('mail', 110, 'outbound', 'allow', 'tcp/587', '40.0.0.0/8, 52.96.0.0/14')),
      undeclared: ['mail: tcp/587 40.0.0.0/10, 40.64.0.0/11, 40.104.0.0/13, 40.112.0.0/12, 40.128.0.0/9'],
    },
    {
      title: 'a range of ports',
      changed: with_(rule('web', 100, 'inbound', 'allow', 'tcp/20-443', '10.0.0.0/8')),
      undeclared: ['web: tcp/20-442 10.0.0.0/8'],
    },
    {
      title: 'IPv6 from anywhere',
      changed: with_(rule('web', 100, 'inbound', 'allow', 'tcp/443', '10.0.0.0/8, ::/0')),
      undeclared: ['web: tcp/443 ::/0'],
    },
    {
      title: 'a deny moved to the front',
      changed: with_(rule('rest-out', 50, 'outbound', 'deny', 'any', '*')),
      blocked: ['website > dns: all', 'website > smtp: all'],
      undeclared: [],
    },
    {
      title: 'a narrowed prefix',
      changed: with_(rule('mail', 110, 'outbound', 'allow', 'tcp/587', '40.96.0.0/13')),
      blocked: ['website > smtp: tcp/587 52.96.0.0/14'],
      undeclared: [],
    },
  ])('$title', ({ changed, undeclared, blocked = [] }) => {
    const found = compare(changed);
    expect(found.undeclared.filter((line) => !line.startsWith('dns'))).toEqual(undeclared.map((line) => expect.stringContaining(line)));
    expect(found.blocked).toEqual(blocked);
  });

  test('machines that the matrix does not describe are left open, strangers are not among them', () => {
    const vague: FlowMatrix = { flows: [{ from: 'jumphost', to: 'website', ports: ['tcp/22'] }], groups: { website: ['web-nsg'] } };
    const ssh = (remote: string): readonly string[] =>
      compareFlows(
        read([rule('ssh', 100, 'inbound', 'allow', 'tcp/22', remote), ...rules.filter(({ name }) => name === 'rest-in')], 'inbound'),
        vague,
        ['web-nsg'],
      ).undeclared.map(({ packets, missing }) => `${formatPackets(packets)}: ${missing.join('; ') || 'surely'}`);
    expect(ssh('10.1.0.0/16')).toEqual([
      'tcp/22 10.1.0.0/16 except jumphost: the configuration does not say which addresses "jumphost" has',
    ]);
    expect(ssh('*')[0]).toMatch(/^tcp\/22 .*: surely$/);
  });

  test('security groups are declared by name', () => {
    const ruleSet = {
      platform: securityGroup,
      rules: [
        {
          name: 'app',
          direction: 'inbound',
          action: 'allow',
          remote: namedAddresses(ownMachines('aws_security_group.web')),
        } satisfies Rule,
      ],
    };
    const flows = (from: string): FlowMatrix => ({
      flows: [{ from: 'front', to: 'back', ports: ['any'] }],
      groups: { front: [from], back: ['aws_security_group.db'] },
    });
    const compared = (from: string): number =>
      compareFlows(effective(ruleSet, 'inbound'), flows(from), ['aws_security_group.db']).undeclared.length;
    expect(compared('aws_security_group.web')).toBe(0);
    expect(compared('10.0.0.0/8')).toBe(1);
  });

  test('the matrix that would declare everything is the one that is printed', () => {
    const rows = (['inbound', 'outbound'] as const).flatMap((direction) => flowRows(read(rules, direction), 'web-nsg'));
    const printed = JSON.parse(flowsAsJson(rows)) as { flows: FlowMatrix['flows'] };
    expect(compare(rules, { flows: printed.flows, groups: {} })).toEqual({ undeclared: [], blocked: [] });
  });
});

describe('the effective matrix', () => {
  const rows = (['inbound', 'outbound'] as const).flatMap((direction) => flowRows(read(rules, direction), 'web-nsg'));

  test('as text', () => {
    expect(flowsAsText(rows)).toMatchInlineSnapshot(`
      "From        To                          Ports
      10.0.0.0/8  web-nsg                     tcp/443
      web-nsg     168.63.129.16               tcp+udp+dccp+sctp+udplite/53
      web-nsg     40.96.0.0/13, 52.96.0.0/14  tcp/587
      "
    `);
  });
  test('as Markdown, with names that cannot break the table', () => {
    expect(flowsAsMarkdown([{ from: 'a|b', to: '<i>', ports: ['tcp/443'] }])).toBe(
      '| From | To | Ports |\n| --- | --- | --- |\n| a\\|b | \\<i\\> | tcp/443 |\n',
    );
  });
  test('the defaults of the platform are part of it', () => {
    const plain = (['inbound', 'outbound'] as const).flatMap((direction) => flowRows(read([], direction), 'nsg'));
    expect(flowsAsText(plain)).toMatchInlineSnapshot(`
      "From                  To                    Ports
      VirtualNetwork        nsg (VirtualNetwork)  any
      168.63.129.16         nsg                   any
      nsg                   Internet              any
      nsg (VirtualNetwork)  VirtualNetwork        any
      "
    `);
  });
});
