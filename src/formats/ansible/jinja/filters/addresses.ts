import { type AddressInterval, formatAddress, isIpv4, parseAddress } from '../../../../network/address.ts';
import { stringOf } from '../../../../tree/node.ts';
import { argument, type Given, textGiven } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
import { made, madeList } from '../value.ts';
import { type Filter, itemsIn, type KnownNode } from './filter.ts';

/** An address with the network that it stands in. */
interface Address {
  readonly point: bigint;
  readonly length: number;
  readonly network: AddressInterval;
  readonly hasLength: boolean;
}

function addressOf(text: string): Address | undefined {
  const [base = '', length, ...more] = text.trim().split('/');
  if (more.length > 0 || !/^[\da-fA-F.:]+$/.test(base)) return undefined;
  const host = parseAddress(base);
  const network = parseAddress(text.trim());
  if (!host || !network) return undefined;
  const size = network.to - network.from + 1n;
  const bits = isIpv4(host.from) ? 32 : 128;
  return { point: host.from, length: bits - (size.toString(2).length - 1), network, hasLength: length !== undefined };
}

/** What a query asks of an address: a text, a number, or null where the address is none of that kind. */
function answer(address: Address, query: string): string | number | null | undefined {
  const { point, length, network, hasLength } = address;
  const bits = isIpv4(point) ? 32 : 128;
  const whole = hasLength ? `${formatAddress(point)}/${length}` : formatAddress(point);
  const isNetwork = hasLength && point === network.from;
  if (/^-?\d+$/.test(query)) {
    const index = BigInt(query);
    const wanted = index < 0n ? network.to + 1n + index : network.from + index;
    return wanted < network.from || wanted > network.to ? null : `${formatAddress(wanted)}/${length}`;
  }
  switch (query) {
    case '':
      return whole;
    case 'address':
    case 'ip':
      // The address of a network is none of a host.
      return isNetwork && length < bits - 1 ? null : formatAddress(point);
    case 'network':
      return formatAddress(network.from);
    case 'broadcast':
      return length < bits - 1 ? formatAddress(network.to) : null;
    case 'netmask':
      return bits === 32 ? formatAddress((2n ** 32n - 1n) ^ (network.to - network.from)) : undefined;
    case 'prefix':
      return length;
    case 'size': {
      const size = network.to - network.from + 1n;
      return size <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(size) : undefined;
    }
    case 'subnet':
      return `${formatAddress(network.from)}/${length}`;
    case 'net':
      return isNetwork ? `${formatAddress(network.from)}/${length}` : null;
    case 'host/prefix':
    case 'address/prefix':
      return isNetwork ? null : `${formatAddress(point)}/${length}`;
    default:
      return undefined;
  }
}

/** Of one version, or of both: the answers for an address, or for each of a list that has one. */
const family =
  (version: 4 | 6 | undefined): Filter =>
  (of, given, around) => {
    const query = textGiven(given, 0, 'query') ?? '';
    const ask = (text: string): string | number | boolean | null | undefined => {
      const address = addressOf(text);
      if (!address || (version !== undefined && isIpv4(address.point) !== (version === 4))) return false;
      return answer(address, query);
    };
    return of.kind === 'list' ? each(of, ask, around) : one(of, ask);
  };

function one(of: KnownNode, ask: (text: string) => string | number | boolean | null | undefined): ReturnType<Filter> {
  const text = stringOf(of);
  const result = text === undefined ? undefined : ask(text);
  return result === undefined ? undefined : made(result, of.span, of.trail);
}

function each(
  of: KnownNode,
  ask: (text: string) => string | number | boolean | null | undefined,
  around: Surroundings,
): ReturnType<Filter> {
  const answers = itemsIn(of, around)?.map((item) => ({ item, result: ask(stringOf(item) ?? '') }));
  if (!answers || answers.some(({ item, result }) => result === undefined || item.kind !== 'scalar')) return undefined;
  const kept = answers.filter(({ result }) => result !== false && result !== null);
  return madeList(
    kept.map(({ item, result }) => made(result as string, item.span)),
    of.span,
  );
}

/** `'10.0.0.0/8' | ipsubnet(24, 2)`: a network inside a network, by its number. */
const subnet: Filter = (of, given) => {
  const address = addressOf(stringOf(of) ?? '');
  const [length, index] = [numberAt(given, 0), numberAt(given, 1)];
  if (!address || length === undefined || index === undefined || !isIpv4(address.point)) return undefined;
  if (length < address.length || length > 32) return undefined;
  const size = 2n ** BigInt(32 - length);
  const from = index < 0 ? address.network.to + 1n + BigInt(index) * size : address.network.from + BigInt(index) * size;
  return from < address.network.from || from + size - 1n > address.network.to
    ? undefined
    : made(`${formatAddress(from)}/${length}`, of.span);
};

function numberAt(given: Given, place: number): number | undefined {
  const node = argument(given, place);
  const text = node && stringOf(node);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/utils/docsite/filters_ipaddr.html */
export const addressFilters: Readonly<Record<string, Filter>> = {
  ipaddr: family(undefined),
  ipv4: family(4),
  ipv6: family(6),
  ipwrap: (of) => {
    const text = stringOf(of);
    const address = addressOf(text ?? '');
    if (text === undefined || address?.hasLength) return undefined;
    return made(address && !isIpv4(address.point) ? `[${formatAddress(address.point)}]` : text, of.span, of.trail);
  },
  ipsubnet: subnet,
};
