import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Axis, localAxis, portAxis, protocolAxis, remoteAxis } from './axis.ts';
import { within } from './interval.ts';
import { memberOf, ownMachines } from './named-set.ts';
import {
  complement,
  difference,
  everything,
  forAll,
  forSome,
  holdsPacket,
  intersection,
  intersectionOf,
  isDisjoint,
  isEmpty,
  isSame,
  isSubset,
  nothing,
  type PacketSet,
  union,
  unionOf,
} from './packet-set.ts';

/**
 * A world small enough to try every packet: two protocols, eight ports, sixteen addresses on each side that matters,
 * and one named set. The points past these stand for all others.
 */
interface Packet {
  readonly protocol: number;
  readonly port: number;
  readonly remote: number;
  readonly local: number;
  readonly member: number;
}

const packets: readonly Packet[] = [0, 1].flatMap((protocol) =>
  Array.from({ length: 8 }, (_, port) =>
    Array.from({ length: 16 }, (_, remote) =>
      [0, 1].flatMap((local) => [0, 1].map((member) => ({ protocol, port, remote, local, member }))),
    ),
  ).flat(2),
);

const group = memberOf(ownMachines('group'), 'remote');
const isGroup = (axis: Axis): boolean => axis.key === 'remote group';

function holds(set: PacketSet, packet: Packet): boolean {
  return holdsPacket(set, (axis) => {
    switch (axis) {
      case protocolAxis:
        return packet.protocol;
      case portAxis:
        return packet.port;
      case remoteAxis:
        return BigInt(packet.remote);
      case localAxis:
        return BigInt(packet.local);
      default:
        return packet.member;
    }
  });
}

const interval = (size: number): fc.Arbitrary<{ from: number; to: number }> =>
  fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

const big = ({ from, to }: { from: number; to: number }): { from: bigint; to: bigint } => ({ from: BigInt(from), to: BigInt(to) });

/** A box: one interval on each axis, and perhaps the named set. */
const box = fc
  .record({
    protocol: interval(2),
    port: interval(8),
    remote: interval(16),
    local: interval(2),
    named: fc.constantFrom('any', 'in', 'out'),
  })
  .map(({ protocol, port, remote, local, named }) =>
    intersectionOf([
      within(protocolAxis, [protocol]),
      within(portAxis, [port]),
      within(remoteAxis, [big(remote)]),
      within(localAxis, [big(local)]),
      named === 'any' ? everything : named === 'in' ? group : complement(group),
    ]),
  );

const set = fc.oneof(
  fc.array(box, { maxLength: 4 }).map(unionOf),
  fc.array(box, { maxLength: 3 }).map((boxes) => complement(unionOf(boxes))),
  fc.constantFrom(everything, nothing, group),
);

describe('set operations agree with trying every packet', () => {
  test.each([
    { name: 'union', apply: union, expected: (a: boolean, b: boolean) => a || b },
    { name: 'intersection', apply: intersection, expected: (a: boolean, b: boolean) => a && b },
    { name: 'difference', apply: difference, expected: (a: boolean, b: boolean) => a && !b },
  ])('$name', ({ apply, expected }) => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const result = apply(one, other);
        const wrong = packets.filter((packet) => holds(result, packet) !== expected(holds(one, packet), holds(other, packet)));
        expect(wrong).toEqual([]);
      }),
    );
  });

  test('subset and emptiness', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 3 }).map(unionOf), set, (one, other) => {
        expect(isSubset(one, other)).toBe(packets.every((packet) => !holds(one, packet) || holds(other, packet)));
        expect(isEmpty(one)).toBe(packets.every((packet) => !holds(one, packet)));
        expect(isDisjoint(one, other)).toBe(packets.every((packet) => !(holds(one, packet) && holds(other, packet))));
      }),
    );
  });

  test('for some and for all points of an axis', () => {
    fc.assert(
      fc.property(set, (one) => {
        const some = forSome(one, isGroup);
        const all = forAll(one, isGroup);
        const wrong = packets.filter((packet) => {
          const both = [0, 1].map((member) => holds(one, { ...packet, member }));
          return holds(some, packet) !== both.includes(true) || holds(all, packet) === both.includes(false);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('every set has one form', () => {
  test('laws of the algebra hold as equality of forms', () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        expect(isSame(union(a, b), union(b, a))).toBe(true);
        expect(isSame(union(a, union(b, c)), union(union(a, b), c))).toBe(true);
        expect(isSame(intersection(a, union(b, c)), union(intersection(a, b), intersection(a, c)))).toBe(true);
        expect(isSame(complement(union(a, b)), intersection(complement(a), complement(b)))).toBe(true);
        expect(isSame(complement(complement(a)), a)).toBe(true);
        expect(isSame(difference(a, b), intersection(a, complement(b)))).toBe(true);
        expect(isSame(union(a, complement(a)), everything)).toBe(true);
        expect(isEmpty(intersection(a, complement(a)))).toBe(true);
      }),
    );
  });

  test('two halves make the whole', () => {
    const low = within(remoteAxis, [{ from: 0n, to: (1n << 127n) - 1n }]);
    expect(union(low, complement(low))).toBe(everything);
  });
});
