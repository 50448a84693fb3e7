import type { AddressInterval } from './address.ts';
import { type Axis, localAxis, portAxis, protocolAxis, remoteAxis, sourcePortAxis } from './axis.ts';
import { describeIntervals } from './blocks.ts';
import { type Box, cover } from './cover.ts';
import { feasible } from './feasible.ts';
import type { Interval } from './interval.ts';
import { isMembershipAxis, type Side } from './named-set.ts';
import { complement, intersection, type PacketSet, union } from './packet-set.ts';
import { formatPorts } from './ports.ts';
import { formatProtocols, protocolsWithPorts } from './protocols.ts';

/** One box in words. */
export interface BoxText {
  /** `tcp/22,80-90`, `udp/any`, `icmp`, `any`. */
  readonly service: string;
  /** `any`, `10.0.0.0/8, Storage`, `Internet except AzureCloud`. */
  readonly remote: string;
  readonly local: string;
}

/** A set in words, as few boxes as are easily found. */
export function describePackets(packets: PacketSet): readonly BoxText[] {
  const possible = feasible(packets);
  return cover(intersection(packets, possible), union(packets, complement(possible))).map(describeBox);
}

const on = (box: Box, axis: Axis): readonly Interval[] | undefined => box.find((side) => side.axis === axis)?.intervals;

function describeBox(box: Box): BoxText {
  return { service: service(box), remote: addresses(box, remoteAxis, 'remote'), local: addresses(box, localAxis, 'local') };
}

function service(box: Box): string {
  const protocols = (on(box, protocolAxis) ?? [{ from: 0, to: 255 }]) as readonly Interval<number>[];
  const ports = on(box, portAxis) as readonly Interval<number>[] | undefined;
  const source = on(box, sourcePortAxis) as readonly Interval<number>[] | undefined;
  const from = source === undefined ? '' : ` from port ${formatPorts(source)}`;
  if (ports !== undefined) return `${formatProtocols(protocols)}/${formatPorts(ports)}${from}`;
  const hasPorts = protocols.every(({ from: first, to }) => first === to && protocolsWithPorts.includes(first));
  return `${formatProtocols(protocols)}${hasPorts ? '/any' : ''}${from}`;
}

function addresses(box: Box, axis: Axis, side: Side): string {
  const intervals = on(box, axis) as readonly AddressInterval[] | undefined;
  const members = box.flatMap(({ axis: one, intervals: [only] }) =>
    isMembershipAxis(one) && one.side === side ? [{ name: one.set.missing ?? one.set.name, isIn: only?.from === 1 }] : [],
  );
  const inside = members.filter(({ isIn }) => isIn).map(({ name }) => name);
  const outside = members.filter(({ isIn }) => !isIn).map(({ name }) => name);
  const plain =
    intervals === undefined ? [] : [describeIntervals(intervals.map(({ from, to }) => ({ from: BigInt(from), to: BigInt(to) })))];
  const held = [...inside, ...plain].join(' and in ');
  return `${held === '' ? 'any' : held}${outside.length > 0 ? `${held.includes(' except ') ? ', ' : ' except '}${outside.join(', ')}` : ''}`;
}
