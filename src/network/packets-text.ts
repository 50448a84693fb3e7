import { type Addresses, joinAddresses, namedAddresses, parseAddresses } from './addresses.ts';
import { namedBlocks } from './blocks.ts';
import { describePackets } from './box-text.ts';
import { ownMachines } from './named-set.ts';
import { difference, intersectionOf, type PacketSet, unionOf } from './packet-set.ts';
import { isDocumentedTag } from './platforms/azure-tag-names.ts';
import { azureServiceTag } from './platforms/azure-tags.ts';
import { joinPorts, parsePorts } from './ports.ts';
import { parseProtocols } from './protocols.ts';
import { addressesOn, packetsOf } from './traffic.ts';

/**
 * Packets as text that people and programs read: `tcp/22,80-90 203.0.113.0/24; icmp any at aws_security_group.web`, the far
 * end first, the own end only where it matters. Empty for no packets.
 */
export function formatPackets(packets: PacketSet): string {
  const text = describePackets(packets)
    .map(({ service, remote, local }) => `${service} ${remote}${local === 'any' ? '' : ` at ${local}`}`)
    .join('; ');
  remember(text, packets);
  return text;
}

/** What texts mean, the latest ones: a policy asks for the same text again and again. */
const meanings = new Map<string, PacketSet>();
const mostMeanings = 1000;

function remember(text: string, packets: PacketSet): PacketSet {
  if (meanings.size >= mostMeanings) meanings.clear();
  meanings.set(text, packets);
  return packets;
}

/** Reads what {@link formatPackets} wrote. @throws RangeError for other text */
export const parsePackets = (text: string): PacketSet =>
  meanings.get(text) ?? remember(text, unionOf(text === '' ? [] : text.split('; ').map(parseBox)));

function parseBox(text: string): PacketSet {
  const [, service = '', sourcePorts, remote = '', local = 'any'] = /^(\S+)(?: from port (\S+))? (.+?)(?: at (.+))?$/.exec(text) ?? [];
  const source = sourcePorts === undefined ? undefined : parsePorts(sourcePorts);
  return intersectionOf([
    parseService(service),
    packetsOf(source === undefined ? {} : { sourcePorts: source }, text),
    parseSide('remote', remote),
    parseSide('local', local),
  ]);
}

/** One end: sets that it is in, joined by `and in`, less what stands behind `except`. */
function parseSide(side: 'remote' | 'local', text: string): PacketSet {
  const [held = '', holes] = text.split(' except ');
  const lists = [...held.split(' and in '), ...(holes === undefined ? [] : [holes])].map((list) =>
    addressesOn(side, namesAndAddresses(list), text),
  );
  return holes === undefined ? intersectionOf(lists) : difference(intersectionOf(lists.slice(0, -1)), lists.at(-1) as PacketSet);
}

/** Addresses, blocks, service tags of Azure, and names of own machines. */
export const namesAndAddresses = (text: string): Addresses =>
  joinAddresses(
    ...text.split(', ').map((part) => {
      const interval = addressesIn(part);
      return interval.missing === undefined
        ? interval
        : namedAddresses((isDocumentedTag(part) ? azureServiceTag(part) : undefined) ?? ownMachines(part));
    }),
  );

/**
 * The packets of a service: `tcp/22`, `udp/53,5353`, `icmp`, `any`; a port alone (`22`, `8000-8010`) is that of every
 * protocol that has ports.
 *
 * @throws RangeError for other text
 */
export function parseService(text: string): PacketSet {
  const [first = '', second] = text.split('/');
  const isPort = /^\d/.test(first) && second === undefined;
  const protocols = isPort ? parseProtocols('any') : unionOfProtocols(first);
  const ports = isPort ? parsePorts(first) : second === undefined ? undefined : parsePorts(second);
  if (protocols === undefined || ((isPort || second !== undefined) && ports === undefined)) {
    throw new RangeError(`"${text}" is not a service such as tcp/443, udp/53, 8000-8010 or icmp`);
  }
  return packetsOf({ protocols, ...(ports === undefined ? {} : { ports: joinPorts(ports) }) }, text);
}

const unionOfProtocols = (text: string): ReturnType<typeof parseProtocols> => parseProtocols(text.replaceAll('+', ','));

/** Addresses separated by commas. @throws RangeError for what is no address */
export function addressList(text: string): Addresses {
  const all = joinAddresses(...text.split(',').map(addressesIn));
  if (all.missing !== undefined) throw new RangeError(all.missing);
  return all;
}

function addressesIn(text: string): Addresses {
  const named = namedBlocks.find(({ name }) => name === text.trim().toLowerCase());
  return named === undefined ? parseAddresses(text) : { intervals: named.intervals, named: [] };
}
