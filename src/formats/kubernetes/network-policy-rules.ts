import type { Origin } from '../../facts/value.ts';
import { originOf } from '../../facts/value.ts';
import {
  type Addresses,
  anyPort,
  type Direction,
  exceptAddresses,
  joinAddresses,
  joinPorts,
  namedAddresses,
  ownMachines,
  type Ports,
  parseAddresses,
  parsePorts,
  parseProtocols,
  type Rule,
  unknownAddresses,
  unknownPorts,
  unknownProtocols,
} from '../../network/index.ts';
import { get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { isEmptySelector, selectorInWords } from './label-selector.ts';
import { type PodIsolation, settingOf } from './network-policy.ts';

/** The port of a pod behind a name; open where the code does not show one. */
export type NamedPort = (name: string) => Ports;

const sections: Readonly<Record<Direction, { readonly section: string; readonly peers: string }>> = {
  inbound: { section: 'ingress', peers: 'from' },
  outbound: { section: 'egress', peers: 'to' },
};

/**
 * The rules of a NetworkPolicy, one for each item of its sections and protocol in it.
 *
 * @returns the rules, and why there may be more
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec
 */
export function rulesOf(policy: PodIsolation, namedPort: NamedPort): { readonly rules: readonly Rule[]; readonly rest?: string } {
  const rules: Rule[] = [];
  let rest: string | undefined;
  for (const direction of ['inbound', 'outbound'] as const) {
    // A section that the policy does not isolate in is not looked at.
    if (policy.isolates[direction] === false) continue;
    const list = get(policy.spec, sections[direction].section);
    if (list?.kind === 'unknown') rest ??= list.reason;
    if (list?.kind === 'list') rest ??= list.rest;
    itemsOf(list).forEach((item, index) => {
      if (item.kind === 'unknown') rest ??= item.reason;
      else rules.push(...rulesIn(policy, item, { direction, index, namedPort }));
    });
  }
  return { rules, ...(rest === undefined ? {} : { rest }) };
}

interface Item {
  readonly direction: Direction;
  readonly index: number;
  readonly namedPort: NamedPort;
}

function rulesIn(policy: PodIsolation, item: Node, { direction, index, namedPort }: Item): readonly Rule[] {
  const { section, peers } = sections[direction];
  const list = get(item, peers);
  const ports = get(item, 'ports');
  const namespace = policy.object.namespace;
  const own = { owner: policy.object.address };
  const origins = {
    name: own,
    remote: { ...own, ...originOfList(list, settingOf(policy, peers)) },
    ports: { ...own, ...originOfList(ports, 'ports') },
  };
  const remote = remoteOf(list, namespace);
  const common = {
    name: `${section} ${index + 1} of ${policy.object.name ?? '?'}`,
    direction,
    action: 'allow',
    place: firstLineOf(item.span),
    origins,
    ...(remote === undefined ? {} : { remote }),
  } as const;
  const services = servicesOf(ports, namedPort);
  return services.length === 0 ? [common] : services.map((service): Rule => ({ ...common, ...service }));
}

/** The words that open the rule. */
function firstLineOf(span: Span): Span {
  const end = span.source.text.indexOf('\n', span.start);
  return end === -1 || end > span.end ? span : { ...span, end };
}

/** A list is as long as a rule, so its own words say nothing. */
function originOfList(node: Node | undefined, setting: string): Origin {
  return node === undefined ? { setting } : { ...originOf(node, { setting }), written: selectorless(node) };
}

const selectorless = (node: Node): string =>
  itemsOf(node)
    .map((item) => stringOf(get(item, 'ipBlock', 'cidr')) ?? stringOf(get(item, 'port')) ?? '…')
    .join(', ');

/** Peers; none, or an empty list of them, are all: `undefined`. */
function remoteOf(list: Node | undefined, namespace: string | undefined): Addresses | undefined {
  if (isUnset(list) || (list.kind === 'list' && list.items.length === 0 && list.rest === undefined)) return undefined;
  if (list.kind === 'unknown') return unknownAddresses(list.reason);
  const rest = list.kind === 'list' && list.rest !== undefined ? [unknownAddresses(list.rest)] : [];
  return joinAddresses(...itemsOf(list).map((peer) => peerOf(peer, namespace)), ...rest);
}

function peerOf(peer: Node, namespace: string | undefined): Addresses {
  if (peer.kind === 'unknown') return unknownAddresses(peer.reason);
  const block = get(peer, 'ipBlock');
  if (!isUnset(block)) return blockOf(block);
  const pods = get(peer, 'podSelector');
  const namespaces = get(peer, 'namespaceSelector');
  if (isUnset(pods) && isUnset(namespaces)) return unknownAddresses('the peer names neither addresses nor pods');
  const which = isEmptySelector(pods) ? 'all pods' : `pods ${selectorInWords(pods)}`;
  const where = isUnset(namespaces)
    ? namespace === undefined
      ? ''
      : ` in ${namespace}`
    : isEmptySelector(namespaces)
      ? ' in all namespaces'
      : ` in namespaces ${selectorInWords(namespaces)}`;
  return namedAddresses(ownMachines(which + where));
}

function blockOf(block: Node): Addresses {
  const cidr = get(block, 'cidr');
  const text = stringOf(cidr);
  if (text === undefined) return unknownAddresses(cidr?.kind === 'unknown' ? cidr.reason : 'the ipBlock has no cidr');
  const except = get(block, 'except');
  if (except?.kind === 'unknown') return unknownAddresses(except.reason);
  const holes = itemsOf(except).map((item) => {
    const hole = stringOf(item);
    return hole === undefined ? unknownAddresses(item.kind === 'unknown' ? item.reason : 'not an address') : parseAddresses(hole);
  });
  return exceptAddresses(parseAddresses(text), joinAddresses(...holes));
}

/** Protocols with their ports, one of each protocol; none for all. */
function servicesOf(list: Node | undefined, namedPort: NamedPort): readonly Pick<Rule, 'protocols' | 'ports'>[] {
  if (isUnset(list) || (list.kind === 'list' && list.items.length === 0 && list.rest === undefined)) return [];
  if (list.kind !== 'list') return [{ ports: unknownPorts(list.kind === 'unknown' ? list.reason : 'ports is not a list') }];
  const byProtocol = new Map<string, { readonly node: Node | undefined; readonly ports: Ports[] }>();
  for (const item of list.items) {
    const protocol = get(item, 'protocol');
    const name = stringOf(protocol) ?? (isUnset(protocol) ? 'TCP' : '?');
    const one = byProtocol.get(name) ?? { node: protocol, ports: [] };
    one.ports.push(portsOf(item, namedPort));
    byProtocol.set(name, one);
  }
  const services = [...byProtocol].map(([name, { node, ports }]) => ({
    protocols:
      parseProtocols(name) ?? unknownProtocols(node?.kind === 'unknown' ? node.reason : `"${name}" is not a protocol that is known here`),
    ports: joinPorts(...ports),
  }));
  return list.rest === undefined ? services : [...services, { ports: unknownPorts(list.rest) }];
}

function portsOf(item: Node, namedPort: NamedPort): Ports {
  if (item.kind === 'unknown') return unknownPorts(item.reason);
  const port = get(item, 'port');
  if (isUnset(port)) return anyPort;
  if (port.kind === 'unknown') return unknownPorts(port.reason);
  const text = stringOf(port) ?? '';
  const end = get(item, 'endPort');
  if (end?.kind === 'unknown') return unknownPorts(end.reason);
  if (!/^\d+$/.test(text)) return namedPort(text);
  return parsePorts(isUnset(end) ? text : `${text}-${stringOf(end)}`) ?? unknownPorts(`port ${text} is not a port`);
}
