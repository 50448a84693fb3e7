import { allIpv4, allIpv6, formatAddress, parseAddress } from './address.ts';
import { type Axis, localAxis, type Point, portAxis, protocolAxis, remoteAxis } from './axis.ts';
import { type Diagram, type Split, segmentEnd, segmentOf } from './diagram.ts';
import { within } from './interval.ts';
import { isMembershipAxis, type NamedSet } from './named-set.ts';
import { intersection, isEmpty, type PacketSet, unionOf } from './packet-set.ts';
import { formatProtocols, protocolsWithPorts, tcp, udp } from './protocols.ts';
import type { Direction } from './rule.ts';

/** One packet that a set holds, the plainest there is. */
export interface Witness {
  readonly protocol: number;
  /** Absent for protocols without ports. */
  readonly port?: number;
  readonly remote: bigint;
  readonly local: bigint;
  /** The named sets that the far end is in. */
  readonly remoteIn: readonly NamedSet[];
}

/** Points that people recognize, best first: what an attacker tries, addresses for documentation, plain private ones. */
const preferred: ReadonlyMap<Axis, readonly Point[]> = new Map<Axis, readonly Point[]>([
  [protocolAxis, [tcp, udp, 1, 58]],
  [portAxis, [22, 3389, 443, 80, 53, 25, 5432, 3306, 8080, 1]],
  [
    remoteAxis,
    ['203.0.113.7', '198.51.100.7', '192.0.2.7', '8.8.8.8', '2001:db8::7', '10.0.0.7', '192.168.0.7', '172.16.0.7', 'fd00::7'].map(point),
  ],
  [localAxis, ['10.0.0.4', 'fd00::4'].map(point)],
]);

function point(text: string): bigint {
  return parseAddress(text)?.from ?? 0n;
}

/** Both ends of a packet speak the same version of IP. */
const sameFamily: PacketSet = unionOf(
  [allIpv4, allIpv6].map((family) => intersection(within(remoteAxis, [family]), within(localAxis, [family]))),
);

/** The plainest packet of a set; always the same one. @returns `undefined` for a set without packets that can exist */
export function witnessOf(packets: PacketSet): Witness | undefined {
  let part: Diagram<boolean> = intersection(packets, sameFamily);
  if (isEmpty(part)) return undefined;
  const chosen = new Map<string, Point>();
  const remoteIn: NamedSet[] = [];
  while (part.axis !== undefined) {
    const { axis } = part;
    const [at, next] = choose(part);
    chosen.set(axis.key, at);
    if (at === 1 && isMembershipAxis(axis) && axis.side === 'remote') remoteIn.push(axis.set);
    part = next;
  }
  const pick = (axis: Axis): Point => chosen.get(axis.key) ?? (preferred.get(axis)?.[0] as Point);
  const protocol = Number(pick(protocolAxis));
  return {
    protocol,
    ...(protocolsWithPorts.includes(protocol) ? { port: Number(pick(portAxis)) } : {}),
    remote: BigInt(pick(remoteAxis)),
    local: BigInt(pick(localAxis)),
    remoteIn,
  };
}

/** A preferred point that leads on, else the lowest. Nothing but the empty set has no packets, so any way on leads to one. */
function choose(part: Split<boolean>): readonly [Point, PacketSet] {
  for (const at of preferred.get(part.axis) ?? []) {
    const child = part.children[segmentOf(part, at)] as PacketSet;
    if (!isEmpty(child)) return [at, child];
  }
  const index = part.children.findIndex((child) => !isEmpty(child));
  return [lowest(part, index), part.children[index] as PacketSet];
}

/** The first point of a segment; of a block of addresses the second, as the first names the block. */
function lowest(part: Split<boolean>, index: number): Point {
  const first = part.cuts[index] as Point;
  const isBlock = typeof first === 'bigint' && first + 1n < segmentEnd(part, index);
  return isBlock ? first + 1n : first;
}

/** `tcp 203.0.113.7 → port 22`, `udp → 8.8.8.8 port 53`, `tcp aws_security_group.web → port 443`. */
export function formatWitness(witness: Witness, direction: Direction): string {
  const protocol = formatProtocols([{ from: witness.protocol, to: witness.protocol }]);
  const remote = witness.remoteIn[0]?.name ?? formatAddress(witness.remote);
  const port = witness.port === undefined ? '' : ` port ${witness.port}`;
  return direction === 'inbound' ? `${protocol} ${remote} →${port === '' ? ' here' : port}` : `${protocol} → ${remote}${port}`;
}
