import { type Addresses, joinAddresses, parseAddresses } from './addresses.ts';
import { remoteAxis } from './axis.ts';
import { describePackets } from './box-text.ts';
import { within } from './interval.ts';
import { difference, intersectionOf, type PacketSet, unionOf } from './packet-set.ts';
import { joinPorts, parsePorts } from './ports.ts';
import { parseProtocols } from './protocols.ts';
import { packetsOf } from './traffic.ts';

/**
 * Packets by protocol, port and far address as text that people and programs read: `tcp/22,80-90 203.0.113.0/24; icmp any`.
 * Empty for no packets.
 */
export const formatPackets = (packets: PacketSet): string =>
  describePackets(packets)
    .map(({ service, remote }) => `${service} ${remote}`)
    .join('; ');

const parsed = new Map<string, PacketSet>();
const mostParsed = 1000;

/** Reads what {@link formatPackets} wrote. @throws RangeError for other text */
export function parsePackets(text: string): PacketSet {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const set = unionOf(text === '' ? [] : text.split('; ').map(parseBox));
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, set);
  return set;
}

function parseBox(text: string): PacketSet {
  const [, service = '', remote = '', , holes = ''] = /^(\S+) (.+?)( except (.+))?$/.exec(text) ?? [];
  const box = intersectionOf([parseService(service), packetsOf({ remote: addressList(remote) }, text)]);
  return holes === '' ? box : difference(box, within(remoteAxis, addressList(holes).intervals));
}

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
  const all = joinAddresses(...text.split(',').map((part) => parseAddresses(part)));
  if (all.missing !== undefined) throw new RangeError(all.missing);
  return all;
}
