import type { Exposure } from '../facts/firewall.ts';
import { known, type Value } from '../facts/value.ts';
import { Source } from '../tree/source.ts';
import { span } from '../tree/span.ts';
import { parseAddress } from './address.ts';
import { joinAddresses, namedAddresses } from './addresses.ts';
import { firewallFact } from './firewall-fact.ts';
import { ownMachines } from './named-set.ts';
import { securityGroup } from './platforms/aws.ts';
import { networkSecurityGroup } from './platforms/azure.ts';
import { directions, type Rule, type RuleSet } from './rule.ts';

/** One point of the cost curve: what was judged, and how long it took. */
export interface Cost {
  readonly what: string;
  readonly rules: number;
  readonly milliseconds: number;
}

/** Measures how the judging of firewalls grows with their rules; for the bench. @param clock - milliseconds, from any start */
export function costCurve(clock: () => number): readonly Cost[] {
  return [
    ...[10, 100, 1000].map((count) => measure('one network security group', [layered(count)], clock)),
    ...[100, 1000].map((count) => measure('one network security group, rules at random', [scattered(count)], clock)),
    ...[5, 50, 500].map((count) => measure('security groups that refer to each other', groups(count), clock)),
  ];
}

function measure(what: string, ruleSets: readonly RuleSet[], clock: () => number): Cost {
  const place = span(new Source('bench', ''), 0, 0);
  const start = clock();
  for (const [index, ruleSet] of ruleSets.entries()) {
    const name = `firewall ${index}`;
    const { values } = firewallFact({ site: { format: 'bench', address: name, header: place, block: place }, name: known(name), ruleSet });
    // What the policies read.
    for (const { values: read } of itemsIn(values.exposures))
      for (const field of ['internet', 'wide', 'anyPort'] as const) fieldText(read[field]);
  }
  return { what, rules: ruleSets.reduce((sum, { rules }) => sum + rules.length, 0), milliseconds: clock() - start };
}

const itemsIn = (list: Value<readonly Exposure[]> | undefined): readonly Exposure[] => (list?.state === 'known' ? list.value : []);
const fieldText = (value: Value<string> | undefined): string => (value?.state === 'known' ? value.value : '');

/** Repeatable numbers: the same rules on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

const block = (first: bigint, bits: number): Rule['remote'] => {
  const size = 1n << BigInt(bits);
  const from = (first / size) * size;
  return { intervals: [{ from, to: from + size - 1n }], named: [] };
};

const inOrder = (index: number, more: Omit<Rule, 'name' | 'order'>): Rule => ({ name: `rule ${index}`, order: 100 + index, ...more });

/** As people write them: services for networks of their own, some denied before, the rest denied behind. */
function layered(count: number): RuleSet {
  const next = numbers(7);
  const services = [22, 53, 80, 443, 587, 1433, 3306, 3389, 5432, 6379, 8080, 8443];
  const rules = Array.from({ length: count - 1 }, (_, index) => {
    const port = services[next(services.length)] as number;
    return inOrder(index, {
      direction: directions[next(2)] as Rule['direction'],
      action: next(5) === 0 ? 'deny' : 'allow',
      remote: block(BigInt(next(1 << 30)) << 2n, 8 + next(9)) as NonNullable<Rule['remote']>,
      ports: { intervals: [{ from: port, to: port + next(3) * next(10) }] },
    });
  });
  return { platform: networkSecurityGroup, rules: [...rules, inOrder(count, { direction: 'outbound', action: 'deny' })] };
}

/** The worst that can be written: every rule cuts every other. */
function scattered(count: number): RuleSet {
  const next = numbers(11);
  const rules = Array.from({ length: count }, (_, index) => {
    const from = next(60_000);
    return inOrder(index, {
      direction: 'inbound',
      action: next(2) === 0 ? 'deny' : 'allow',
      remote: block(BigInt(next(1 << 30)) << 2n, 8 + next(22)) as NonNullable<Rule['remote']>,
      ports: { intervals: [{ from, to: from + next(5000) }] },
    });
  });
  return { platform: networkSecurityGroup, rules };
}

/** Each lets in some others and a network, and reaches everything. */
function groups(count: number): readonly RuleSet[] {
  const next = numbers(13);
  const everybody = joinAddresses({ intervals: [parseAddress('0.0.0.0/0')].flatMap((one) => one ?? []), named: [] });
  return Array.from({ length: count }, (_, group) => ({
    platform: securityGroup,
    rules: [
      ...Array.from({ length: 10 }, (_, index) =>
        inOrder(index, {
          direction: 'inbound',
          action: 'allow',
          remote: namedAddresses(ownMachines(`group ${next(count)}`)),
          ports: { intervals: [{ from: 8000 + index, to: 8000 + index + next(3) }] },
        }),
      ),
      inOrder(group, { direction: 'outbound', action: 'allow', remote: everybody }),
    ],
  }));
}
