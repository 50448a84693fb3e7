import { UnknownValue } from '../facts/declare.ts';
import { remoteAxis } from './axis.ts';
import { undeclaredIn } from './compare-flows.ts';
import { declaredFlows, type FlowMatrix } from './flow-matrix.ts';
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
export const onPorts = remembered((packets: string, services: readonly string[]) =>
  formatPackets(intersection(parsePackets(packets), unionOf(services.map(parseService)))),
);

/** The packets to any other ports. */
export const offPorts = remembered((packets: string, services: readonly string[]) =>
  formatPackets(difference(parsePackets(packets), unionOf(services.map(parseService)))),
);

/** The packets whose far end lies outside of these addresses and blocks. */
export const beyond = remembered((packets: string, networks: readonly string[]) =>
  formatPackets(
    difference(
      parsePackets(packets),
      within(
        remoteAxis,
        networks.flatMap((network) => addressList(network).intervals),
      ),
    ),
  ),
);

/**
 * The packets that a flow matrix does not declare.
 *
 * @param names - what the firewall and the things that it covers are called
 * @throws UnknownValue where that depends on names that the matrix does not describe
 */
export function undeclared(
  packets: string,
  direction: string,
  names: readonly string[],
  flows: FlowMatrix['flows'],
  groups: FlowMatrix['groups'],
): string {
  const declared = unionOf(declaredFlows({ flows, groups }, direction as Direction, names).map((flow) => flow.packets));
  const found = undeclaredIn(parsePackets(packets), declared);
  if (found === undefined) return '';
  if (found.missing.length > 0) throw new UnknownValue({ state: 'unknown', reason: found.missing.join('; ') });
  return formatPackets(found.packets);
}

/** The plainest of the packets: `tcp 203.0.113.7 → port 22`; empty where there is none. */
export const samplePacket = remembered((packets: string, direction: string) => {
  const witness = witnessOf(parsePackets(packets));
  return witness === undefined ? '' : formatWitness(witness, direction as Direction);
});

/** Firewalls resemble each other, and messages ask once more what requirements have asked. */
function remembered<A>(answer: (packets: string, about: A) => string): (packets: string, about: A) => string {
  const answers = new Map<string, string>();
  return (packets, about) => {
    const key = `${packets}\n${String(about)}`;
    const known = packets === '' ? '' : answers.get(key);
    if (known !== undefined) return known;
    const made = answer(packets, about);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(key, made);
    return made;
  };
}

/** Texts of real firewalls are short; those of hostile ones are bounded by the size of files. */
const mostRemembered = 1_000;
