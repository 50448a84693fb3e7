import { remoteAxis } from './axis.ts';
import { within } from './interval.ts';
import { difference, intersection, unionOf } from './packet-set.ts';
import { addressList, formatPackets, parsePackets, parseService } from './packets-text.ts';
import type { Direction } from './rule.ts';
import { formatWitness, witnessOf } from './witness.ts';

/**
 * What policies ask of packets given as text: each function takes a text and gives one, empty where no packets are left,
 * so that they can be nested: `beyond(onPorts(exposure.internet, ['53']), params.resolvers)`.
 */

/** The packets to these ports: `22`, `tcp/22`, `8000-8010`, `udp/any`, `icmp`. */
export const onPorts = (packets: string, services: readonly string[]): string =>
  formatPackets(intersection(parsePackets(packets), unionOf(services.map(parseService))));

/** The packets to any other ports. */
export const offPorts = (packets: string, services: readonly string[]): string =>
  formatPackets(difference(parsePackets(packets), unionOf(services.map(parseService))));

/** The packets whose far end lies outside of these addresses and blocks. */
export const beyond = (packets: string, networks: readonly string[]): string =>
  formatPackets(
    difference(
      parsePackets(packets),
      within(
        remoteAxis,
        networks.flatMap((network) => addressList(network).intervals),
      ),
    ),
  );

/** The plainest of the packets: `tcp 203.0.113.7 → port 22`; empty where there is none. */
export function samplePacket(packets: string, direction: string): string {
  const witness = witnessOf(parsePackets(packets));
  return witness === undefined ? '' : formatWitness(witness, direction as Direction);
}
