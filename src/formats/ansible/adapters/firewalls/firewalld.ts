import type { Fact, Site } from '../../../../facts/declare.ts';
import { known } from '../../../../facts/value.ts';
import {
  type Action,
  type Addresses,
  firewallFact,
  joinAddresses,
  type Ports,
  type Protocols,
  parseAddresses,
  parsePorts,
  parseProtocols,
  firewalld as platform,
  type Rule,
  type Undecided,
  unknownPorts,
} from '../../../../network/index.ts';
import type { Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { Options } from '../options.ts';
import { conditionOf, hostSite } from './host.ts';
import { addressesIn, originIn, wordsIn } from './parts.ts';
import { serviceNamed } from './service-ports.ts';

/** Zones that come with firewalld and do not reject what is not opened. @see https://firewalld.org/documentation/zone/predefined-zones.html */
const targets: Readonly<Record<string, Action>> = { accept: 'allow', drop: 'deny', default: 'deny', '%%reject%%': 'deny' };

/**
 * The zones of firewalld on the hosts of a play. What packages put into a zone, and what leaves the host, is set up
 * elsewhere.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/posix/firewalld_module.html
 */
export function firewalldZones(invocations: readonly Invocation[]): readonly Fact[] {
  const byZone = new Map<string, Invocation[]>();
  for (const one of invocations) {
    const zone = wordsIn(new Options(one).node('zone')) ?? '';
    byZone.set(zone, [...(byZone.get(zone) ?? []), one]);
  }
  return [...byZone].flatMap(([zone, tasks]) => zoneOf(zone, tasks));
}

function zoneOf(zone: string, invocations: readonly Invocation[]): readonly Fact[] {
  const site = hostSite(invocations, zone === '' ? 'firewalld' : `firewalld zone ${zone}`);
  const tasks = invocations.filter((one) => !/^(absent|disabled)$/.test(wordsIn(new Options(one).node('state')) ?? ''));
  const sources = tasks.flatMap((one) => new Options(one).node('source') ?? []);
  const target = tasks.map((one) => new Options(one).node('target')).findLast((node) => node !== undefined);
  // The zones with sources, and the one that interfaces are in by default, are known to see packets; of others nobody knows.
  const isReached = sources.length > 0 || zone === '' || zone === 'public';
  const reached = isReached ? {} : { condition: { missing: `which interfaces are in the zone ${zone} is not in the code`, key: zone } };
  const remote = sources.length === 0 ? undefined : joinAddresses(...sources.map((source) => addressesIn(source)));
  const rules = tasks.flatMap((one) => rulesOf(one, site, remote)).map((rule): Rule => ({ ...rule, ...reached }));
  if (rules.length === 0 && target === undefined) return [];
  const inbound: Action | Undecided = isReached
    ? targetOf(target, zone)
    : { missing: `which interfaces are in the zone ${zone} is not in the code` };
  const outbound: Undecided = { missing: 'what may leave the host is set up elsewhere' };
  const made = platform({ inbound, outbound, ...(target === undefined ? {} : { origins: { inbound: originIn(target, 'target') } }) });
  // The zone decides about its sources alone.
  const defaults = made.defaults.map((rule) => (remote === undefined || rule.direction === 'outbound' ? rule : { ...rule, remote }));
  return [firewallFact({ site, name: known(zone === '' ? 'firewalld' : zone), ruleSet: { platform: { ...made, defaults }, rules } })];
}

function targetOf(node: Node | undefined, zone: string): Action | Undecided {
  if (node === undefined) return zone === 'trusted' ? 'allow' : 'deny';
  return targets[(wordsIn(node) ?? '').toLowerCase()] ?? { missing: node.kind === 'unknown' ? node.reason : 'the target is not known' };
}

/** What a task opens in its zone. */
function rulesOf(invocation: Invocation, site: Site, remote: Addresses | undefined): readonly Rule[] {
  const options = new Options(invocation);
  const common = {
    direction: 'inbound',
    action: 'allow',
    place: invocation.site.header,
    ...(remote === undefined ? {} : { remote }),
    ...conditionOf(invocation, site),
  } as const;
  const of = (key: string, read: (text: string) => Partial<Rule>): readonly Rule[] => {
    const node = options.node(key);
    if (node === undefined) return [];
    const text = wordsIn(node);
    const found = text === undefined ? { ports: unknownPorts(node.kind === 'unknown' ? node.reason : `${key} is not a text`) } : read(text);
    return [{ ...common, name: text ?? key, ...found, origins: { ports: originIn(node, key) } }];
  };
  return [
    ...of('service', (name) => serviceNamed(name)),
    ...of('port', portOf),
    ...of('protocol', (name) => ({
      protocols: parseProtocols(name) ?? { intervals: [], missing: `"${name}" is not a protocol that is known here` },
    })),
    ...of('rich_rule', richRule),
  ];
}

/** `8080/tcp`, `161-162/udp`. */
function portOf(text: string): { readonly protocols?: Protocols; readonly ports: Ports } {
  const [port = '', protocol = 'tcp'] = text.split('/');
  const protocols = parseProtocols(protocol);
  return { ...(protocols ? { protocols } : {}), ports: parsePorts(port) ?? unknownPorts(`"${text}" is not a port`) };
}

/**
 * `rule family="ipv4" source address="10.0.0.0/8" port port="22" protocol="tcp" accept`; open where it says more.
 *
 * @see https://firewalld.org/documentation/man-pages/firewalld.richlanguage.html
 */
function richRule(text: string): Partial<Rule> {
  const words = text.replace(/^\s*rule\b/, '').replace(/\b(log|audit|limit)\b(\s+\w+="[^"]*")*/g, '');
  const source = /\bsource\s+address="([^"]*)"/.exec(words)?.[1];
  const family = /\bfamily="(ipv4|ipv6)"/.exec(words)?.[1];
  const service = /\bservice\s+name="([^"]*)"/.exec(words)?.[1];
  const port = /\bport\s+port="([^"]*)"\s+protocol="([^"]*)"/.exec(words);
  const verdict = /\b(accept|reject|drop)\b/.exec(words)?.[1];
  const left = words
    .replace(/\b(source\s+address|family|service\s+name|port\s+port|protocol|priority)="[^"]*"/g, '')
    .replace(/\b(accept|reject|drop)\b/, '');
  const everyone = family === undefined ? {} : { remote: parseAddresses(family === 'ipv4' ? '0.0.0.0/0' : '::/0') };
  return {
    ...(verdict === undefined ? { action: { missing: 'the rich rule is not read' } } : { action: verdict === 'accept' ? 'allow' : 'deny' }),
    ...(source === undefined ? everyone : { remote: parseAddresses(source) }),
    ...(service === undefined ? {} : serviceNamed(service)),
    ...(port ? portOf(`${port[1]}/${port[2]}`) : {}),
    ...(left.trim() === '' && verdict !== undefined && !/\bpriority=/.test(words)
      ? {}
      : { condition: { missing: 'the rich rule says more than is read', key: text } }),
  };
}
