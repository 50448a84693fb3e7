import type { Fact, Site } from '../../../../facts/declare.ts';
import { known, type Origin } from '../../../../facts/value.ts';
import {
  type Action,
  anyAddress,
  anyPort,
  type Direction,
  firewallFact,
  isUndecided,
  type Protocols,
  parseProtocols,
  ufw as platform,
  type Rule,
  type Undecided,
} from '../../../../network/index.ts';
import type { Invocation } from '../invocation.ts';
import { booleanOf, integerOf, Options } from '../options.ts';
import { conditionOf, hostSite, interfaceCondition } from './host.ts';
import { actionIn, addressesIn, addressOriginIn, choiceIn, describedIn, originIn, portsIn, protocolsIn, wordsIn } from './parts.ts';
import { portsNamed, serviceNamed } from './service-ports.ts';

const actions: Readonly<Record<string, Action>> = { allow: 'allow', limit: 'allow', deny: 'deny', reject: 'deny' };

const ways = { in: 'inbound', incoming: 'inbound', out: 'outbound', outgoing: 'outbound', routed: 'routed' } as const;

interface State {
  readonly rules: Rule[];
  readonly defaults: Partial<Record<Direction, { readonly action: Action | Undecided; readonly origin: Origin }>>;
  isOwn: boolean;
  isOff: boolean;
}

/**
 * The rules of ufw on the hosts of a play: its tasks in order make one list.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/community/general/ufw_module.html
 * (direction: incoming; from_ip, to_ip: any; limit lets the first connections through)
 */
export function ufwFirewall(invocations: readonly Invocation[]): readonly Fact[] {
  if (invocations.length === 0) return [];
  const site = hostSite(invocations, 'ufw');
  const state: State = { rules: [], defaults: {}, isOwn: false, isOff: false };
  for (const invocation of invocations) apply(invocation, site, state);
  if (state.isOff) return [];
  const { rules, defaults, isOwn } = state;
  // A play that only adds rules leaves the rest to whoever switches ufw on.
  const elsewhere: Undecided = { missing: 'the default policy of ufw is not set in this play' };
  const of = (direction: Direction): { action?: Action | Undecided } =>
    defaults[direction] ? { action: defaults[direction].action } : isOwn ? {} : { action: elsewhere };
  const [inbound, outbound] = [of('inbound'), of('outbound')];
  return [
    firewallFact({
      site,
      name: known('ufw'),
      ruleSet: {
        platform: platform({
          ...(inbound.action === undefined ? {} : { inbound: inbound.action }),
          ...(outbound.action === undefined ? {} : { outbound: outbound.action }),
          origins: {
            ...(defaults.inbound ? { inbound: defaults.inbound.origin } : {}),
            ...(defaults.outbound ? { outbound: defaults.outbound.origin } : {}),
          },
        }),
        rules,
      },
    }),
  ];
}

function apply(invocation: Invocation, site: Site, state: State): void {
  const options = new Options(invocation);
  const asked = wordsIn(options.node('state'));
  if (asked === 'reset') {
    state.rules.length = 0;
    for (const direction of ['inbound', 'outbound'] as const) delete state.defaults[direction];
  }
  if (asked === 'enabled' || asked === 'reset') state.isOwn = true;
  if (asked === 'enabled' || asked === 'disabled') state.isOff = asked === 'disabled';
  const way = choiceIn<Direction | 'routed'>(options.node('direction'), ways, 'inbound');
  if (way === 'routed' || isOn(options, 'route')) return;
  const policy = options.node('default', 'policy');
  if (policy !== undefined && !isUndecided(way)) {
    const { condition } = conditionOf(invocation, site);
    state.isOwn = true;
    state.defaults[way] = { action: condition ?? actionIn(policy, actions, 'deny'), origin: originIn(policy, 'default') };
  }
  if (options.node('rule') === undefined) return;
  const interfaces = interfaceCondition(options.node('interface', 'interface_in', 'interface_out'));
  if (interfaces === 'loopback') return;
  const rules = isUndecided(way) ? (['inbound', 'outbound'] as const) : ([way] as const);
  for (const direction of rules) {
    const more = isUndecided(way) ? { condition: { missing: way.missing, key: `${invocation.task.span.start} ${direction}` } } : {};
    place(options, { ...ruleOf(options, invocation, direction), ...interfaces, ...conditionOf(invocation, site), ...more }, state.rules);
  }
}

const isOn = (options: Options, name: string): boolean => {
  const node = options.node(name);
  return node !== undefined && booleanOf(node) === true;
};

/** Behind the others, at its number, or away with what it names. */
function place(options: Options, rule: Rule, rules: Rule[]): void {
  const index = rules.findIndex((one) => one.name === rule.name && one.direction === rule.direction);
  if (isOn(options, 'delete')) {
    if (index !== -1) rules.splice(index, 1);
    return;
  }
  const node = options.node('insert');
  const at = node === undefined ? undefined : integerOf(node);
  if (at === undefined || at < 1) rules.push(rule);
  else rules.splice(at - 1, 0, rule);
}

/** A port without a protocol is one of both. */
const tcpAndUdp = parseProtocols('tcp,udp') as Protocols;

function ruleOf(options: Options, invocation: Invocation, direction: Direction): Rule {
  const action = options.node('rule');
  const protocol = options.node('proto', 'protocol');
  const from = options.node('from_ip', 'from', 'src');
  const to = options.node('to_ip', 'to', 'dest');
  const port = options.node('to_port', 'port');
  const profile = options.node('name', 'app');
  const comment = options.node('comment');
  const source = options.node('from_port');
  const [remote, local] = direction === 'inbound' ? [from, to] : [to, from];
  const service = profile === undefined ? undefined : serviceNamed(wordsIn(profile) ?? 'a profile');
  const named =
    wordsIn(comment) ?? ([wordsIn(profile), wordsIn(port), wordsIn(protocol)].filter((one) => one !== undefined).join('/') || 'any');
  return {
    name: named,
    direction,
    action: actionIn(action, actions, 'allow'),
    ...(service?.protocols
      ? { protocols: service.protocols }
      : protocol === undefined
        ? port === undefined
          ? {}
          : { protocols: tcpAndUdp }
        : { protocols: protocolsIn(protocol) }),
    remote: remote === undefined ? anyAddress : addressesIn(remote),
    local: local === undefined ? anyAddress : addressesIn(local),
    ports: service?.ports ?? (port === undefined ? anyPort : portsIn(port, portsNamed)),
    sourcePorts: source === undefined ? anyPort : portsIn(source, portsNamed),
    described: describedIn(comment),
    place: invocation.site.header,
    origins: {
      action: originIn(action, 'rule'),
      protocol: originIn(protocol, 'proto'),
      remote: addressOriginIn(remote, direction === 'inbound' ? 'from_ip' : 'to_ip'),
      ports: originIn(port ?? profile, port === undefined && profile !== undefined ? 'name' : 'to_port'),
      ...(comment === undefined ? {} : { described: originIn(comment, 'comment') }),
    },
  };
}
