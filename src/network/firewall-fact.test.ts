import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fact, fieldOf } from '../facts/declare.ts';
import { known, type Origin, type Value } from '../facts/value.ts';
import { Source } from '../tree/source.ts';
import { type Span, span, textOf } from '../tree/span.ts';
import { parseAddresses, unknownAddresses } from './addresses.ts';
import { effective } from './effective.ts';
import { exposures } from './exposure.ts';
import { firewallFact } from './firewall-fact.ts';
import { holdsPacket, isEmpty, isSubset } from './packet-set.ts';
import { networkSecurityGroup } from './platforms/azure.ts';
import { azureServiceTag } from './platforms/azure-tags.ts';
import { type Ports, parsePorts } from './ports.ts';
import { type Protocols, parseProtocols } from './protocols.ts';
import type { Action, Direction, Rule, RuleSet } from './rule.ts';
import { packetsOf } from './traffic.ts';
import { witnessOf } from './witness.ts';

/** A format of one line a rule, to have places: `SSH 1001 Inbound Allow Tcp 22 *`; `?` for an unknown source. */
function readRules(text: string): { ruleSet: RuleSet; header: Span; source: Source } {
  const source = new Source('nsg.txt', text);
  const rules = [...text.matchAll(/^(\w+) (\d+) (\w+) (\w+) (\S+) (\S+) (\S+)(?: # (.+))?$/gm)].map((match): Rule => {
    const [line, name, order, direction, action, protocol, ports, remote, note] = match as unknown as [string, ...string[]];
    const part = (written: string | undefined, setting: string): Origin => {
      const at = match.index + line.indexOf(` ${written}`) + 1;
      return { span: span(source, at, at + String(written).length), setting, written: String(written) };
    };
    return {
      name: String(name),
      direction: String(direction).toLowerCase() as Direction,
      action: String(action).toLowerCase() as Action,
      order: Number(order),
      protocols: parseProtocols(String(protocol)) as Protocols,
      ports: parsePorts(String(ports)) as Ports,
      remote: remote === '?' ? unknownAddresses('var.office has no default') : parseAddresses(String(remote), azureServiceTag),
      described: note !== undefined,
      place: span(source, match.index, match.index + line.length),
      origins: { remote: part(remote, 'source'), ports: part(ports, 'ports'), order: { setting: 'priority' } },
    };
  });
  return { ruleSet: { platform: networkSecurityGroup, rules }, header: span(source, 0, text.indexOf('\n')), source };
}

function read(text: string): { rules: readonly Fact[]; exposures: readonly Fact[] } {
  const { ruleSet, header, source } = readRules(`nsg web\n${text}`);
  const site = { format: 'test', address: 'nsg.web', header, block: span(source, 0, source.text.length) };
  const fact = firewallFact({ site, name: known('web'), ruleSet, attached: known(true) });
  const listOf = (field: 'rules' | 'exposures'): readonly Fact[] => {
    const list = fact.values[field] as Value<readonly Fact[]>;
    return list.state === 'known' ? list.value : [];
  };
  return { rules: listOf('rules'), exposures: listOf('exposures') };
}

const shown = (fact: Fact, field: string): unknown => {
  const value = fieldOf(fact, field);
  return value?.state === 'known' ? value.value : value?.state === 'unknown' ? `? ${value.reason}` : value?.state;
};

describe('exposures', () => {
  const { exposures: all } = read(
    'SSH 1001 Inbound Allow Tcp 22 *\nApp 1002 Inbound Allow Tcp 8443 ?\nWeb 1003 Outbound Allow Tcp 443 Internet\nRest 4000 Outbound Deny * * *\n',
  );
  const table = all.map((one) => ['by', 'allowed', 'internet', 'wide', 'anyPort', 'witness'].map((field) => shown(one, field)));

  test('tell what each rule lets through', () => {
    expect(table).toEqual([
      ['rule SSH (priority 1001)', true, 'tcp/22 internet', 'tcp/22 internet', '', 'tcp 203.0.113.7 → port 22'],
      [
        'rule App (priority 1002)',
        '? var.office has no default',
        'tcp/8443 internet',
        'tcp/8443 internet',
        '',
        'tcp 203.0.113.7 → port 8443',
      ],
      ['the default AllowVnetInBound (priority 65000)', true, '', '', '', 'tcp VirtualNetwork → port 3389'],
      ['the default AllowAzureLoadBalancerInBound (priority 65001)', true, '', '', '', 'tcp AzureLoadBalancer → port 3389'],
      ['rule Web (priority 1003)', true, 'tcp/443 internet', 'tcp/443 internet', '', 'tcp → 203.0.113.7 port 443'],
    ]);
  });
  test('stand at the rule, their parts at what is written', () => {
    const [ssh] = all;
    expect(textOf((ssh as Fact).site.header)).toBe('SSH 1001 Inbound Allow Tcp 22 *');
    const remote = fieldOf(ssh as Fact, 'remote');
    expect(remote?.span && textOf(remote.span)).toBe('*');
    expect(remote).toMatchObject({ setting: 'source', written: '*' });
  });
  test('of a default stand at the header of the firewall', () => {
    expect(textOf((all[2] as Fact).site.header)).toBe('nsg web');
  });
});

describe('rules', () => {
  test('that never decide say who does, and point there', () => {
    const { rules } = read('No 100 Outbound Deny * * *\nAll 200 Outbound Allow * * Internet # updates\nAgain 300 Outbound Deny Tcp 25 *\n');
    const all = rules.filter((one) => shown(one, 'direction') === 'outbound');
    expect(
      all.map((one) => ['name', 'shadowed', 'contradicted', 'shadowedBy', 'takesEffect', 'described'].map((field) => shown(one, field))),
    ).toEqual([
      ['No', false, false, '', true, false],
      ['All', true, true, 'rule No (priority 100) decides all of its packets first', false, true],
      ['Again', true, false, 'rule No (priority 100) decides all of its packets first', false, false],
      ['AllowVnetOutBound', false, false, 'rule No (priority 100) decides all of its packets first', false, undefined],
      ['AllowInternetOutBound', false, false, 'rule No (priority 100) decides all of its packets first', false, undefined],
      ['DenyAllOutBound', false, false, 'rule No (priority 100) decides all of its packets first', false, undefined],
    ]);
    const [step] = fieldOf(all[1] as Fact, 'shadowed')?.trail ?? [];
    expect(step && [textOf(step.span), step.note]).toEqual(['No 100 Outbound Deny * * *', 'rule No (priority 100) decides first']);
  });
  test('hidden by several together name them', () => {
    const { rules } = read('Low 100 Inbound Deny Tcp 1-40 *\nHigh 200 Inbound Allow Tcp 41-99 *\nAll 300 Inbound Deny Tcp 9-50 *\n');
    expect(shown(rules[2] as Fact, 'shadowedBy')).toBe(
      'rule Low (priority 100) and rule High (priority 200) together decide all of its packets first',
    );
  });
  test('partly decided before are not without effect', () => {
    const { rules } = read('Some 100 Inbound Allow Tcp 22 10.0.0.0/8\nNo 200 Inbound Deny Tcp 22 *\n');
    expect(rules.slice(0, 2).map((one) => [shown(one, 'shadowed'), shown(one, 'partlyShadowed')])).toEqual([
      [false, false],
      [false, true],
    ]);
  });
  test('behind an unknown one are left open', () => {
    const { rules } = read('Maybe 100 Inbound Deny * * ?\nSSH 200 Inbound Allow Tcp 22 10.0.0.0/8\n');
    expect(rules.slice(0, 2).map((one) => shown(one, 'shadowed'))).toEqual([false, '? var.office has no default']);
  });
});

describe('what a rule is said to let through', () => {
  const address = fc.constantFrom(
    '*',
    'Internet',
    '0.0.0.0/0',
    '0.0.0.0/1',
    '203.0.113.0/24',
    '10.0.0.0/8',
    '::/0',
    'VirtualNetwork',
    'Storage',
  );
  const line = fc.record({
    priority: fc.integer({ min: 100, max: 110 }),
    action: fc.constantFrom('Allow', 'Deny'),
    protocol: fc.constantFrom('Tcp', 'Udp', '*'),
    ports: fc.constantFrom('*', '22', '20-25', '443', '1024-65535'),
    address,
  });

  test('is matched by that rule, and passes', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom<Direction>('inbound', 'outbound'), (lines, direction) => {
        const way = direction === 'inbound' ? 'Inbound' : 'Outbound';
        const text = lines
          .map((one, index) => `R${index} ${one.priority} ${way} ${one.action} ${one.protocol} ${one.ports} ${one.address}\n`)
          .join('');
        const { ruleSet } = readRules(`nsg\n${text}`);
        const one = effective(ruleSet, direction);
        for (const exposure of exposures(one)) {
          const own = packetsOf(exposure.rule, 'rule');
          expect(isSubset(exposure.passes, own)).toBe(true);
          expect(isSubset(exposure.wide, exposure.internet)).toBe(true);
          expect(isSubset(exposure.anyPort, exposure.wide)).toBe(true);
          const witness = witnessOf(exposure.internet);
          if (witness === undefined) continue;
          expect(isEmpty(exposure.internet)).toBe(false);
          // A stranger: in Internet, in no other named set.
          const point: Record<string, bigint | number | undefined> = {
            ...witness,
            remoteIn: undefined,
            '': 1,
            'remote Internet': 1,
          } as never;
          expect(holdsPacket(own, ({ key }) => point[key])).toBe(true);
          expect(holdsPacket(one.allowed, ({ key }) => point[key])).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
