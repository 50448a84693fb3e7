import { addressIntervals, isIpv4 } from './address.ts';
import { portAxis, protocolAxis, remoteAxis } from './axis.ts';
import { rewrite } from './combine.ts';
import { type Interval, intervalsOf, within } from './interval.ts';
import { everything, intersection, nothing, type PacketSet } from './packet-set.ts';
import { tcp, udp } from './protocols.ts';
import { publicAddresses } from './special-addresses.ts';

/**
 * More public addresses than this are the internet rather than somebody's networks.
 *
 * IPv4: a /8, the bound that Amazon S3 draws between a bucket for some networks and a public one. IPv6: a /16. S3 draws
 * it at a /32 for each block, but what passes is counted together here, and the published ranges of a content network
 * alone are fourteen /32; no network has been given more than a /16.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
const most = { ipv4: 1n << 24n, ipv6: 1n << 112n };

/** More ports than this, to the whole internet, are no list of needs but an open door. */
const halfOfPorts = 32_768;

/** Below this a service listens; from here on answers come in at a stateless firewall, which has to let them. */
const firstEphemeralPort = 1024;

const isPublic = within(remoteAxis, publicAddresses);

/** Of some packets, those whose protocol and port are open to or from the internet as a whole. */
export const internetWide = (packets: PacketSet): PacketSet =>
  rewrite<boolean, boolean>(packets, (part) => {
    if (part.axis !== undefined && part.axis.rank < remoteAxis.rank) return undefined;
    const isWide = isMost(intersection(part, isPublic));
    return isWide ? part : nothing;
  });

function isMost(addresses: PacketSet): boolean {
  const count = { ipv4: 0n, ipv6: 0n };
  for (const { from, to } of addressIntervals(addresses)) count[isIpv4(from) ? 'ipv4' : 'ipv6'] += to - from + 1n;
  return count.ipv4 > most.ipv4 || count.ipv6 > most.ipv6;
}

/**
 * Of packets that are open to the whole internet, those of a protocol that is so on most ports: no list of needs is left
 * then. Only TCP and UDP count. A stateless firewall has to let answers in on high ports, so there the ports below 1024
 * are asked instead.
 */
export function anyPortOpen(wide: PacketSet, isStateful: boolean): PacketSet {
  const asked = isStateful ? everything : within(portAxis, [{ from: 0, to: firstEphemeralPort - 1 }]);
  const least = isStateful ? halfOfPorts : firstEphemeralPort / 2;
  return rewrite<boolean, boolean>(intersection(wide, transport), (part) => {
    if (part.axis === protocolAxis) return undefined;
    return countPorts(intersection(part, asked)) > least ? part : nothing;
  });
}

const transport = within(
  protocolAxis,
  [tcp, udp].map((number) => ({ from: number, to: number })),
);

const countPorts = (packets: PacketSet): number =>
  intervalsOf(packets, portAxis).reduce((sum, { from, to }: Interval) => sum + Number(to) - Number(from) + 1, 0);
