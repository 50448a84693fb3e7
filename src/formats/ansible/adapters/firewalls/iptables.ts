import type { Fact, Site } from '../../../../facts/declare.ts';
import { known, type Origin } from '../../../../facts/value.ts';
import {
  type Action,
  type Addresses,
  anyPort,
  type Direction,
  firewallFact,
  type Platform,
  parseAddresses,
  iptables as platform,
  type Rule,
  type Undecided,
} from '../../../../network/index.ts';
import type { Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { booleanOf, integerOf, Options } from '../options.ts';
import { conditionOf, hostSite, interfaceCondition } from './host.ts';
import { addressesIn, addressOriginIn, describedIn, originIn, portsIn, protocolsIn, valuesOf, wordsIn } from './parts.ts';
import { portsNamed } from './service-ports.ts';

const chains: Readonly<Record<string, Direction>> = { INPUT: 'inbound', OUTPUT: 'outbound' };

const verdicts: Readonly<Record<string, Action>> = { ACCEPT: 'allow', DROP: 'deny', REJECT: 'deny' };

const families = [
  { name: 'ipv4', all: parseAddresses('0.0.0.0/0') },
  { name: 'ipv6', all: parseAddresses('::/0') },
] as const;

type Family = (typeof families)[number];

/** Options that narrow a rule in a way that has no place in a set of packets. */
const narrowing = ['match_set', 'src_range', 'dst_range', 'uid_owner', 'gid_owner', 'tcp_flags', 'set_dscp_mark', 'fragment', 'goto'];

/**
 * The chains INPUT and OUTPUT on the hosts of a play: its tasks in order, then the policy of the chain.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/iptables_module.html
 * (table: filter, action: append, ip_version: ipv4)
 */
export function iptablesFirewalls(invocations: readonly Invocation[]): readonly Fact[] {
  return families.flatMap((family) => {
    const own = invocations.filter((one) => [family.name, 'both'].includes(wordsIn(new Options(one).node('ip_version')) ?? 'ipv4'));
    return own.length === 0 ? [] : firewallOf(own, family);
  });
}

function firewallOf(invocations: readonly Invocation[], family: Family): readonly Fact[] {
  const site = hostSite(invocations, family.name === 'ipv4' ? 'iptables' : 'ip6tables');
  const rules: Rule[] = [];
  const policies: Partial<Record<Direction, { readonly action: Action | Undecided; readonly origin: Origin }>> = {};
  let isOwn = false;
  for (const invocation of invocations) {
    const options = new Options(invocation);
    if ((wordsIn(options.node('table')) ?? 'filter') !== 'filter') continue;
    const chain = wordsIn(options.node('chain'));
    const flush = options.node('flush');
    if (flush !== undefined && booleanOf(flush) === true) {
      isOwn = true;
      for (const [index, { direction }] of [...rules.entries()].reverse())
        if (chain === undefined || chains[chain] === direction) rules.splice(index, 1);
      continue;
    }
    const direction = chain === undefined ? undefined : chains[chain];
    if (direction === undefined) continue;
    const policy = options.node('policy');
    if (policy !== undefined) {
      isOwn = true;
      const { condition } = conditionOf(invocation, site);
      const missing: Undecided = { missing: policy.kind === 'unknown' ? policy.reason : 'the policy of the chain is not known' };
      policies[direction] = { action: condition ?? verdicts[wordsIn(policy) ?? ''] ?? missing, origin: originIn(policy, 'policy') };
      continue;
    }
    const rule = ruleOf(options, invocation, { direction, family, site });
    if (rule) place(options, rule, rules);
  }
  if (rules.length === 0 && !isOwn) return [];
  return [
    firewallFact({
      site,
      name: known(site.address.replace(/^.* › /s, '')),
      ruleSet: { platform: platformOf(policies, isOwn, family), rules },
    }),
  ];
}

/** Without a policy and without a flush, the chain was set up elsewhere. */
function platformOf(
  policies: Partial<Record<Direction, { readonly action: Action | Undecided; readonly origin: Origin }>>,
  isOwn: boolean,
  family: Family,
): Platform {
  const elsewhere: Undecided = { missing: 'the policy of the chain is not set in this play' };
  const of = (direction: Direction): Action | Undecided => policies[direction]?.action ?? (isOwn ? 'allow' : elsewhere);
  const made = platform({
    inbound: of('inbound'),
    outbound: of('outbound'),
    origins: {
      ...(policies.inbound ? { inbound: policies.inbound.origin } : {}),
      ...(policies.outbound ? { outbound: policies.outbound.origin } : {}),
    },
  });
  // Each family of addresses has chains of its own.
  return {
    ...made,
    name: family.name === 'ipv4' ? 'iptables' : 'ip6tables',
    defaults: made.defaults.map((rule) => ({ ...rule, remote: family.all })),
  };
}

function place(options: Options, rule: Rule, rules: Rule[]): void {
  if (wordsIn(options.node('state')) === 'absent') {
    const index = rules.findIndex((one) => one.name === rule.name && one.direction === rule.direction);
    if (index !== -1) rules.splice(index, 1);
    return;
  }
  if (wordsIn(options.node('action')) !== 'insert') return void rules.push(rule);
  // Numbers count within a chain.
  const node = options.node('rule_num');
  const before = (node === undefined ? 1 : (integerOf(node) ?? 1)) - 1;
  const own = rules.flatMap((one, index) => (one.direction === rule.direction ? [index] : []));
  rules.splice(own[before] ?? rules.length, 0, rule);
}

interface Where {
  readonly direction: Direction;
  readonly family: Family;
  readonly site: Site;
}

function ruleOf(options: Options, invocation: Invocation, { direction, family, site }: Where): Rule | undefined {
  const jump = options.node('jump');
  const target = wordsIn(jump) ?? (options.node('reject_with') === undefined ? undefined : 'REJECT');
  const states = valuesOf(options.node('ctstate')).items.map(wordsIn);
  // Answers come back anyway where the rules know connections, and what only logs lets nothing through.
  if (states.length > 0 && !states.some((state) => state === 'NEW' || state === undefined)) return undefined;
  if (target === 'LOG' || target === 'NFLOG' || target === undefined) return undefined;
  const interfaces = interfaceCondition(options.node(direction === 'inbound' ? 'in_interface' : 'out_interface'));
  if (interfaces === 'loopback') return undefined;
  const ends = ['source', 'destination'].map((name) => options.node(name));
  const [from, to] = ends;
  const [remote, local] = direction === 'inbound' ? [from, to] : [to, from];
  const protocol = options.node('protocol');
  const port = options.node('destination_port', 'destination_ports');
  const source = options.node('source_port');
  const comment = options.node('comment');
  const isNarrow = narrowing.some((name) => options.node(name) !== undefined) || ends.some((end) => wordsIn(end)?.includes('!'));
  const narrow = isNarrow
    ? { condition: { missing: 'the rule matches by more than addresses and ports', key: `${invocation.task.span.start}` } }
    : {};
  const jumps: Undecided = { missing: `what the chain ${target} does is not read` };
  return {
    name: wordsIn(comment) ?? [target, wordsIn(protocol), wordsIn(port)].filter((one) => one !== undefined).join(' '),
    direction,
    action: verdicts[target] ?? jumps,
    ...(protocol === undefined ? {} : { protocols: protocolsIn(protocol) }),
    remote: endOf(remote, family),
    ...(local === undefined ? {} : { local: endOf(local, family) }),
    ports: port === undefined ? anyPort : portsIn(port, portsNamed),
    sourcePorts: source === undefined ? anyPort : portsIn(source, portsNamed),
    described: describedIn(comment),
    place: invocation.site.header,
    origins: {
      action: originIn(jump, 'jump'),
      protocol: originIn(protocol, 'protocol'),
      remote: addressOriginIn(remote, direction === 'inbound' ? 'source' : 'destination'),
      ports: originIn(port, 'destination_port'),
      ...(comment === undefined ? {} : { described: originIn(comment, 'comment') }),
    },
    ...interfaces,
    ...conditionOf(invocation, site),
    ...(verdicts[target] === undefined ? { condition: { ...jumps, key: target } } : {}),
    ...narrow,
  };
}

const endOf = (node: Node | undefined, family: Family): Addresses => (node === undefined ? family.all : addressesIn(node));
