import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { portAxis, protocolAxis, remoteAxis } from './axis.ts';
import { blocksOf, describeIntervals } from './blocks.ts';
import { cover, packetsIn } from './cover.ts';
import { within } from './interval.ts';
import { complement, holdsPacket, intersection, intersectionOf, isEmpty, isSame, type PacketSet, unionOf } from './packet-set.ts';
import { formatPackets, parsePackets, parseService } from './packets-text.ts';
import { formatPorts, parsePorts } from './ports.ts';
import { formatProtocols, parseProtocols } from './protocols.ts';
import { beyond, offPorts, onPorts, samplePacket } from './reach.ts';
import { formatWitness, witnessOf } from './witness.ts';

describe('addresses', () => {
  test.each([
    { text: '10.0.0.1', blocks: ['10.0.0.1'] },
    { text: '10.1.2.3/8', blocks: ['10.0.0.0/8'] },
    { text: '10.0.0.0/255.255.255.0', blocks: ['10.0.0.0/24'] },
    { text: '10.0.0.1-10.0.0.4', blocks: ['10.0.0.1', '10.0.0.2/31', '10.0.0.4'] },
    { text: '0/0', blocks: ['0.0.0.0/0'] },
    { text: '*', blocks: ['0.0.0.0/0', '::/0'] },
    { text: ' Any ', blocks: ['0.0.0.0/0', '::/0'] },
    { text: '2001:DB8:0:0::1', blocks: ['2001:db8::1'] },
    { text: '2001:db8::/32', blocks: ['2001:db8::/32'] },
    { text: '::ffff:192.0.2.1', blocks: ['192.0.2.1'] },
    { text: '::/0', blocks: ['::/0'] },
  ])('$text', ({ text, blocks }) => expect(blocksOf(parseAddress(text) as never)).toEqual(blocks));

  test.each([
    '',
    'web',
    'Internet',
    '10.0.0',
    '10.1',
    '010.0.0.1',
    '0x7f.0.0.1',
    '256.0.0.1',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.9-10.0.0.1',
    '10.0.0.1-::1',
    'fe80::1%eth0',
    '10.0.0.0/',
  ])('"%s" is not one', (text) => expect(parseAddress(text)).toBeUndefined());

  test('written and read again, an address is the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(0n, remoteAxis.size as bigint), fc.bigInt(0n, 1n << 33n)), (number) => {
        const point = number % (remoteAxis.size as bigint);
        // An IPv4 address written as IPv6 is read as what it is.
        const isMapped = point >= 1n << 32n && (point - (1n << 32n)) >> 32n === 0xffffn;
        const read = parseAddress(formatAddress(point))?.from;
        expect(read).toBe(isMapped ? point - (1n << 32n) - (0xffffn << 32n) : point);
      }),
    );
  });

  test('blocks cover an interval exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1n << 34n), fc.bigInt(0n, 1n << 20n), (from, length) => {
        const whole = { from, to: from + length };
        const again = blocksOf(whole).map((block) => parseAddress(block) as never);
        expect(isSame(within(remoteAxis, again), within(remoteAxis, [whole]))).toBe(true);
      }),
    );
  });

  test.each([
    { of: ['*'], text: 'any' },
    { of: ['0.0.0.0/0'], text: '0.0.0.0/0' },
    { of: ['10.0.0.0/9', '10.128.0.0/9'], text: '10.0.0.0/8' },
    { of: ['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/3'], text: '0.0.0.0/0 except 224.0.0.0/3' },
    { of: ['2000::/3', '203.0.113.0/24'], text: '203.0.113.0/24, 2000::/3' },
  ])('$of read $text', ({ of, text }) => expect(describeIntervals(of.map((one) => parseAddress(one) as never))).toBe(text));
});

describe('ports and protocols', () => {
  test.each([
    { text: '22', read: '22' },
    { text: '80-90', read: '80-90' },
    { text: '80:90', read: '80-90' },
    { text: '443, 80,81', read: '80-81,443' },
    { text: '*', read: 'any' },
    { text: '0-65535', read: 'any' },
    { text: '90-80', read: undefined },
    { text: '65536', read: undefined },
    { text: 'ssh', read: undefined },
    { text: '', read: undefined },
  ])('ports "$text"', ({ text, read }) => {
    const ports = parsePorts(text);
    expect(ports && formatPorts(ports.intervals)).toBe(read);
  });
  test.each([
    { text: 'Tcp', read: 'tcp' },
    { text: '*', read: 'any' },
    { text: '-1', read: 'any' },
    { text: '17', read: 'udp' },
    { text: 'tcp,udp', read: 'tcp+udp' },
    { text: 'ipv6-icmp', read: 'icmpv6' },
    { text: '200', read: '200' },
    { text: '256', read: undefined },
    { text: 'constructor', read: undefined },
    { text: 'http', read: undefined },
  ])('protocol "$text"', ({ text, read }) => {
    const protocols = parseProtocols(text);
    expect(protocols && formatProtocols(protocols.intervals)).toBe(read);
  });
  test.each(['', 'tcp/', 'tcp/ssh', 'ssh', '22/tcp'])('"%s" is no service', (text) => expect(() => parseService(text)).toThrow(RangeError));
});

const run = (most: number): fc.Arbitrary<{ from: number; to: number }> =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

/** Boxes of TCP and UDP ports and addresses, and what is left outside of some. */
const packets = fc
  .tuple(fc.array(fc.record({ protocol: fc.constantFrom(6, 17), port: run(9), remote: run(20) }), { maxLength: 4 }), fc.boolean())
  .map(([boxes, isOutside]): PacketSet => {
    const all = unionOf(
      boxes.map(({ protocol, port, remote }) =>
        intersectionOf([
          within(protocolAxis, [{ from: protocol, to: protocol }]),
          within(portAxis, [port]),
          within(remoteAxis, [{ from: BigInt(remote.from), to: BigInt(remote.to) }]),
        ]),
      ),
    );
    return isOutside ? intersection(complement(all), parseService('tcp+udp')) : all;
  });

describe('packets in words', () => {
  test('boxes make up the set, no more and no less', () => {
    fc.assert(
      fc.property(packets, (set) => {
        expect(isSame(unionOf(cover(set).map(packetsIn)), set)).toBe(true);
      }),
    );
  });
  test('boxes may take in what does not matter', () => {
    fc.assert(
      fc.property(packets, packets, (least, more) => {
        const most = unionOf([least, more]);
        const covered = unionOf(cover(least, most).map(packetsIn));
        expect(isEmpty(intersection(least, complement(covered)))).toBe(true);
        expect(isEmpty(intersection(covered, complement(most)))).toBe(true);
      }),
    );
  });
  test('written and read again, packets are the same', () => {
    fc.assert(
      fc.property(packets, (set) => {
        const text = formatPackets(set);
        // Past the texts that are still remembered.
        const again = text.split('; ').reverse().join('; ');
        expect(isSame(parsePackets(again), set)).toBe(true);
      }),
    );
  });
  test('a named set keeps its name', () => {
    expect(formatPackets(parsePackets('tcp/443 Storage at web; udp/53 10.0.0.0/8'))).toBe('tcp/443 Storage at web; udp/53 10.0.0.0/8');
  });
});

describe('a witness', () => {
  test('is a packet of the set, and there is one unless it is empty', () => {
    fc.assert(
      fc.property(packets, (set) => {
        const witness = witnessOf(set);
        expect(witness === undefined).toBe(isEmpty(set));
        if (witness === undefined) return;
        const at = { protocol: witness.protocol, port: witness.port, remote: witness.remote, local: witness.local };
        expect(holdsPacket(set, ({ key }) => at[key as keyof typeof at])).toBe(true);
      }),
    );
  });
  test.each([
    { set: 'any any', words: 'tcp 203.0.113.7 → port 22' },
    { set: 'tcp/1-21 any', words: 'tcp 203.0.113.7 → port 1' },
    { set: 'udp/53 any except 203.0.113.0/24', words: 'udp 198.51.100.7 → port 53' },
    { set: 'tcp/8443 40.96.0.0/13', words: 'tcp 40.96.0.1 → port 8443' },
    { set: 'icmp 10.0.0.0/8', words: 'icmp 10.0.0.7 → here' },
    { set: 'tcp/443 ::/0', words: 'tcp 2001:db8::7 → port 443' },
    { set: 'tcp/443 Storage', words: 'tcp Storage → port 443' },
  ])('$set: $words', ({ set, words }) => expect(samplePacket(set, 'inbound')).toBe(words));
  test('of outbound packets points the other way', () => {
    expect(formatWitness(witnessOf(parsePackets('udp/53 8.8.8.8')) as never, 'outbound')).toBe('udp → 8.8.8.8 port 53');
  });
  test('both ends are of one family', () => {
    expect(witnessOf(parsePackets('tcp/22 0.0.0.0/0 at ::/0'))).toBeUndefined();
  });
});

describe('what policies ask', () => {
  const open = 'tcp/22,80-90,443 internet; udp/53 8.8.8.8';
  test.each([
    { ask: onPorts(open, ['22', '85']), expected: 'tcp/22,85 internet' },
    { ask: onPorts(open, ['udp/any']), expected: 'udp/53 8.8.8.8' },
    { ask: onPorts(open, ['3389']), expected: '' },
    { ask: offPorts(open, ['tcp/any']), expected: 'udp/53 8.8.8.8' },
    { ask: beyond(onPorts(open, ['53']), ['8.8.8.0/24']), expected: '' },
    { ask: beyond(onPorts(open, ['22']), ['internet']), expected: '' },
    { ask: samplePacket('', 'inbound'), expected: '' },
  ])('gives "$expected"', ({ ask, expected }) => expect(ask).toBe(expected));

  test('a parameter that cannot be read says so', () => {
    expect(() => onPorts(open, ['ssh'])).toThrow('"ssh" is not a service such as tcp/443, udp/53, 8000-8010 or icmp');
    expect(() => beyond(open, ['office'])).toThrow('"office" is not an address that is known here');
  });
});
