import { describe, expect, test } from 'vitest';
import { namedAddresses } from './addresses.ts';
import { feasible } from './feasible.ts';
import {
  effective,
  exposures,
  formatPackets,
  networkPolicies,
  networkSecurityGroup,
  type Rule,
  type RuleSet,
  restrictsNothing,
  securityGroup,
} from './index.ts';
import { listElsewhere } from './named-set.ts';
import { intersection, isSubset } from './packet-set.ts';
import { allowList } from './platforms/allow-list.ts';
import { azureServiceTag } from './platforms/azure-tags.ts';
import { packetsOf } from './traffic.ts';

const all = (name: string, more: Partial<Rule> = {}): Rule => ({ name, direction: 'inbound', action: 'allow', order: 100, ...more });

/** What strangers may reach, rule by rule: the packets, and what stands in the way of being sure. */
const fromStrangers = (ruleSet: RuleSet): readonly string[] =>
  exposures(effective(ruleSet, 'inbound')).flatMap(({ rule, internet, missing }) => {
    const packets = formatPackets(internet);
    return packets === '' ? [] : [[rule.name, packets, ...missing].join(' | ')];
  });

describe('rules that the code does not show', () => {
  test('leave open what ordered rules let through, as they might deny', () => {
    const ruleSet: RuleSet = { platform: networkSecurityGroup, rules: [all('web')], rest: 'var.rules has no default' };
    expect(fromStrangers(ruleSet).filter((line) => line.startsWith('web'))).toEqual(['web | any internet | var.rules has no default']);
  });
  test('take nothing away where rules only allow', () => {
    const ruleSet: RuleSet = { platform: securityGroup, rules: [all('web')], rest: 'var.rules has no default' };
    expect(fromStrangers(ruleSet)).toContain('web | any internet');
  });
});

describe('a rule on a condition', () => {
  const condition = { missing: 'var.debug has no default', key: 'var.debug' };
  test('leaves its packets open', () => {
    expect(fromStrangers({ platform: securityGroup, rules: [all('debug', { condition })] })).toEqual([
      'debug | any internet | var.debug has no default',
    ]);
  });
  test('stands or falls with the others of that condition', () => {
    // Where the deny exists, so does nothing that it would have to stop; where it does not, neither does the allow.
    const rules = [all('no', { action: 'deny', condition, order: 100 }), all('debug', { condition, order: 200 })];
    expect(fromStrangers({ platform: networkSecurityGroup, rules })).toEqual([]);
  });
});

test('a list kept elsewhere may hold anything', () => {
  const rules = [all('partners', { remote: namedAddresses(listElsewhere('partners')) })];
  expect(fromStrangers({ platform: securityGroup, rules })).toEqual([
    'partners | any internet | the entries of partners are not in the code',
  ]);
});

describe('does a rule set restrict anything', () => {
  test.each([
    { title: 'no policy for the direction', ruleSet: { platform: networkPolicies([]), rules: [] }, expected: true },
    { title: 'a policy that lists nothing', ruleSet: { platform: networkPolicies(['inbound']), rules: [] }, expected: false },
    { title: 'a policy that allows all', ruleSet: { platform: networkPolicies(['inbound']), rules: [all('all')] }, expected: true },
    {
      title: 'a policy that may allow all',
      ruleSet: { platform: networkPolicies(['inbound']), rules: [all('all', { condition: { missing: 'unknown' } })] },
      expected: undefined,
    },
    { title: 'a direction that is not filtered', ruleSet: { platform: allowList('firewall', ['inbound']), rules: [] }, expected: true },
  ])('$title', ({ ruleSet, expected }) => expect(restrictsNothing(effective(ruleSet as RuleSet, 'inbound'))).toBe(expected));
});

describe('service tags of Azure', () => {
  const surelyInside = (one: string, other: string): boolean => {
    const [a, b] = [one, other].map((name) => packetsOf({ remote: namedAddresses(azureServiceTag(name) as never) }, name)) as [
      never,
      never,
    ];
    return isSubset(intersection(a, feasible(a, b)), b);
  };
  test.each([
    { one: 'Storage.WestEurope', other: 'Storage', expected: true },
    { one: 'storage', other: 'Internet', expected: true },
    { one: 'Storage', other: 'Storage.WestEurope', expected: false },
    { one: 'AzureLoadBalancer', other: 'VirtualNetwork', expected: true },
    { one: 'VirtualNetwork', other: 'Internet', expected: false },
    { one: 'Internet', other: 'AzureCloud', expected: false },
  ])('$one inside $other: $expected', ({ one, other, expected }) => expect(surelyInside(one, other)).toBe(expected));
  test.each(['10.0.0.0/8', 'my tag', '', 'constructor.'])('"%s" is none', (text) => expect(azureServiceTag(text)).toBeUndefined());
});
