import { type Addresses, anyAddress } from './addresses.ts';
import { type Axis, localAxis, portAxis, protocolAxis, remoteAxis, sourcePortAxis } from './axis.ts';
import { within } from './interval.ts';
import { memberOf, undecided } from './named-set.ts';
import { everything, intersection, intersectionOf, isEverything, type PacketSet, unionOf } from './packet-set.ts';
import { anyPort, type Ports } from './ports.ts';
import { anyProtocol, type Protocols, protocolsWithPorts } from './protocols.ts';

/** What a rule speaks of, part by part. A part that is left out does not matter. */
export interface Traffic {
  readonly protocols?: Protocols;
  /** The far end: the source of inbound packets, the destination of outbound ones. */
  readonly remote?: Addresses;
  /** The firewall's own end. */
  readonly local?: Addresses;
  /** Destination ports. */
  readonly ports?: Ports;
  readonly sourcePorts?: Ports;
}

/**
 * The packets that a rule speaks of. A rule that names ports matches only protocols that have some.
 *
 * @param key - tells the unknown parts of this rule from those of others
 */
export function packetsOf(traffic: Traffic, key: string): PacketSet {
  const { protocols = anyProtocol, remote = anyAddress, local = anyAddress, ports = anyPort, sourcePorts = anyPort } = traffic;
  return intersectionOf([
    open(within(protocolAxis, protocols.intervals), protocols.missing, `${key} protocols`),
    portsOn(portAxis, ports, `${key} ports`),
    addressesOn('remote', remote, `${key} remote`),
    addressesOn('local', local, `${key} local`),
    portsOn(sourcePortAxis, sourcePorts, `${key} source ports`),
  ]);
}

const withPorts = within(
  protocolAxis,
  protocolsWithPorts.map((number) => ({ from: number, to: number })),
);

function portsOn(axis: Axis, ports: Ports, key: string): PacketSet {
  const known = within(axis, ports.intervals);
  return open(isEverything(known) ? everything : intersection(known, withPorts), ports.missing, key);
}

/** The packets whose address on one side is among these. */
export function addressesOn(side: 'remote' | 'local', addresses: Addresses, key: string): PacketSet {
  return unionOf([
    within(side === 'remote' ? remoteAxis : localAxis, addresses.intervals),
    ...addresses.named.map((set) => memberOf(set, side)),
    // What is written there is at least one address, whichever it turns out to be.
    ...(addresses.missing === undefined
      ? []
      : [memberOf({ name: key, strangers: 'unknown', missing: addresses.missing, isNonEmpty: addresses.intervals.length === 0 }, side)]),
  ]);
}

/** Known packets, and perhaps others. */
const open = (known: PacketSet, missing: string | undefined, key: string): PacketSet =>
  missing === undefined ? known : unionOf([known, undecided(key, missing)]);
