import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Axis } from './axis.ts';
import { effective, maybeAllowed, surelyAllowed } from './effective.ts';
import { ownMachines } from './named-set.ts';
import { holdsPacket, isEmpty, isSame, isSubset, type PacketSet } from './packet-set.ts';
import type { Action, Platform, Rule } from './rule.ts';
import { packetsOf } from './traffic.ts';
import { hiddenPart, visibilities } from './visible.ts';

/**
 * Rules over a world small enough to try every packet in every state of what the code leaves open: two protocols,
 * four ports, eight far addresses, one named set, and rules whose action, order or existence may be unknown.
 */
interface Packet {
  readonly protocol: number;
  readonly port: number;
  readonly remote: number;
}

const packets: readonly Packet[] = [6, 17].flatMap((protocol) =>
  [0, 1, 2, 3].flatMap((port) => Array.from({ length: 8 }, (_, remote) => ({ protocol, port, remote }))),
);

const group = ownMachines('group');

interface SmallRule {
  readonly action: Action | 'unknown';
  readonly order: number | 'unknown';
  readonly isConditional: boolean;
  readonly protocol: number | 'any';
  readonly ports: readonly [number, number];
  readonly remote: readonly [number, number] | 'group' | 'unknown';
}

const ordered = (most: number): fc.Arbitrary<readonly [number, number]> =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

const certain = {
  action: fc.constantFrom<Action>('allow', 'deny'),
  order: fc.nat(3),
  isConditional: fc.constant(false),
  protocol: fc.constantFrom<number | 'any'>(6, 17, 'any'),
  ports: ordered(3),
  remote: ordered(7),
};
const certainRule: fc.Arbitrary<SmallRule> = fc.record(certain);
const uncertainRule: fc.Arbitrary<SmallRule> = fc.record({
  ...certain,
  action: fc.constantFrom<SmallRule['action']>('allow', 'deny', 'unknown'),
  order: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant('unknown' as const) }),
  isConditional: fc.boolean(),
  remote: fc.oneof<fc.Arbitrary<SmallRule['remote']>[]>(ordered(7), fc.constant('group' as const), fc.constant('unknown' as const)),
});

function ruleOf(small: SmallRule, index: number): Rule {
  const { action, order, remote, protocol } = small;
  return {
    name: `rule ${index}`,
    direction: 'inbound',
    action: action === 'unknown' ? { missing: 'no action' } : action,
    order: order === 'unknown' ? { missing: 'no order' } : order,
    ...(small.isConditional ? { condition: { missing: 'no condition' } } : {}),
    // Any of the two that this world has.
    protocols: { intervals: (protocol === 'any' ? [6, 17] : [protocol]).map((number) => ({ from: number, to: number })) },
    ports: { intervals: [{ from: small.ports[0], to: small.ports[1] }] },
    remote:
      remote === 'group'
        ? { intervals: [], named: [group] }
        : remote === 'unknown'
          ? { intervals: [], named: [], missing: 'no remote' }
          : { intervals: [{ from: BigInt(remote[0]), to: BigInt(remote[1]) }], named: [] },
  };
}

const platform = (ties: Platform['ties'], evaluation: Platform['evaluation'] = 'ordered'): Platform => ({
  name: 'test',
  evaluation,
  ties,
  isStateful: true,
  defaults: [],
});

const holds = (set: PacketSet, packet: Packet): boolean =>
  holdsPacket(set, (axis: Axis) =>
    axis.key === 'protocol' ? packet.protocol : axis.key === 'port' ? packet.port : axis.key === 'remote' ? BigInt(packet.remote) : 0,
  );

const matches = (small: SmallRule, packet: Packet, isInRemote: boolean): boolean =>
  (small.protocol === 'any' || small.protocol === packet.protocol) &&
  small.ports[0] <= packet.port &&
  packet.port <= small.ports[1] &&
  (typeof small.remote === 'string' ? isInRemote : small.remote[0] <= packet.remote && packet.remote <= small.remote[1]);

/** Every way in which one packet can fare: each unknown is tried with each value. */
function fates(rules: readonly SmallRule[], packet: Packet): ReadonlySet<boolean> {
  const results = new Set<boolean>();
  const go = (index: number, decided: readonly (SmallRule & { rank: number; matched: boolean })[], inGroup: boolean): void => {
    const small = rules[index];
    if (small === undefined) {
      const first = decided.filter(({ matched }) => matched).sort((one, other) => one.rank - other.rank)[0];
      results.add(first?.action === 'allow');
      return;
    }
    const remotes = small.remote === 'unknown' ? [false, true] : [inGroup];
    for (const action of small.action === 'unknown' ? (['allow', 'deny'] as const) : [small.action]) {
      for (const exists of small.isConditional ? [false, true] : [true]) {
        for (const remote of remotes) {
          // Between any two of the other rules, and before or after those of the same order.
          const ranks = small.order === 'unknown' ? [-1, 0.5, 1.5, 2.5, 9].map((rank) => rank + index / 1000) : [small.order + index / 100];
          for (const rank of ranks)
            go(index + 1, [...decided, { ...small, action, rank, matched: exists && matches(small, packet, remote) }], inGroup);
        }
      }
    }
  };
  for (const inGroup of [false, true]) go(0, [], inGroup);
  return results;
}

describe('the folded rules agree with asking them one by one', () => {
  const firstMatch = (rules: readonly SmallRule[], packet: Packet, denyFirst: boolean): boolean => {
    const inOrder = [...rules].sort(
      (one, other) =>
        (one.order as number) - (other.order as number) ||
        (denyFirst ? Number(one.action === 'allow') - Number(other.action === 'allow') : 0),
    );
    return inOrder.find((small) => matches(small, packet, false))?.action === 'allow';
  };

  test.each([{ ties: 'as listed' }, { ties: 'deny first' }] as const)('first match, ties $ties', ({ ties }) => {
    fc.assert(
      fc.property(fc.array(certainRule, { maxLength: 8 }), (rules) => {
        const { allowed } = effective({ platform: platform(ties), rules: rules.map(ruleOf) }, 'inbound');
        expect(packets.filter((packet) => holds(allowed, packet) !== firstMatch(rules, packet, ties === 'deny first'))).toEqual([]);
      }),
    );
  });

  test('union', () => {
    fc.assert(
      fc.property(fc.array(certainRule, { maxLength: 8 }), (all) => {
        const rules = all.map((small): SmallRule => ({ ...small, action: 'allow' }));
        const { allowed } = effective({ platform: platform('as listed', 'union'), rules: rules.map(ruleOf) }, 'inbound');
        const wrong = packets.filter((packet) => holds(allowed, packet) !== rules.some((small) => matches(small, packet, false)));
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('three values: surely and maybe allowed are exact for every packet', () => {
    fc.assert(
      fc.property(fc.array(uncertainRule, { maxLength: 4 }), (rules) => {
        const one = effective({ platform: platform('as listed'), rules: rules.map(ruleOf) }, 'inbound');
        const [sure, maybe] = [surelyAllowed(one), maybeAllowed(one)];
        expect(isSubset(sure, maybe)).toBe(true);
        const wrong = packets.filter((packet) => {
          const all = fates(rules, packet);
          return holds(sure, packet) !== !all.has(false) || holds(maybe, packet) !== all.has(true);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('shadowed rules', () => {
  test('agree with asking every packet', () => {
    fc.assert(
      fc.property(fc.array(certainRule, { maxLength: 6 }), (rules) => {
        const made = rules.map(ruleOf);
        const one = effective({ platform: platform('as listed'), rules: made }, 'inbound');
        const inOrder = [...rules.entries()].sort(([, a], [, b]) => (a.order as number) - (b.order as number));
        for (const visibility of visibilities(one)) {
          const index = made.indexOf(visibility.rule);
          if (index === -1) continue;
          const own = packets.filter((packet) => matches(rules[index] as SmallRule, packet, false));
          const decided = own.filter((packet) => inOrder.find(([, small]) => matches(small, packet, false))?.[0] === index);
          expect(visibility.isShadowed).toBe(own.length > 0 && decided.length === 0);
          expect(visibility.isPartlyShadowed).toBe(decided.length > 0 && decided.length < own.length);
          expect(packets.filter((packet) => holds(visibility.decides, packet))).toEqual(decided);
          expect(packets.filter((packet) => holds(hiddenPart(one, visibility), packet)).length).toBe(own.length - decided.length);
        }
      }),
    );
  });

  test('never said of a rule that some value of the unknowns brings to bear', () => {
    fc.assert(
      fc.property(fc.array(uncertainRule, { minLength: 1, maxLength: 4 }), (rules) => {
        const made = rules.map(ruleOf);
        const one = effective({ platform: platform('as listed'), rules: made }, 'inbound');
        for (const { rule, isShadowed } of visibilities(one)) {
          const index = made.indexOf(rule);
          if (index === -1 || isShadowed !== true) continue;
          // Without the rule, or with its action turned round, no packet fares otherwise.
          const turned = rules.map(
            (small, at): SmallRule => (at === index ? { ...small, action: small.action === 'allow' ? 'deny' : 'allow' } : small),
          );
          const other = effective({ platform: platform('as listed'), rules: turned.map(ruleOf) }, 'inbound');
          expect(isSame(surelyAllowed(one), surelyAllowed(other))).toBe(true);
          expect(isSame(maybeAllowed(one), maybeAllowed(other))).toBe(true);
        }
      }),
    );
  });
});

test('a rule with ports matches no protocol without them', () => {
  const set = packetsOf({ ports: { intervals: [{ from: 22, to: 22 }] } }, 'rule');
  expect(holdsPacket(set, (axis) => (axis.key === 'protocol' ? 1 : axis.key === 'port' ? 22 : 0))).toBe(false);
  expect(holdsPacket(set, (axis) => (axis.key === 'protocol' ? 6 : axis.key === 'port' ? 22 : 0))).toBe(true);
  expect(isEmpty(packetsOf({ ports: { intervals: [] } }, 'rule'))).toBe(true);
});
