import { type Fact, fact } from '../../facts/declare.ts';
import { networkPolicy } from '../../facts/network-policy.ts';
import { absent, known, type Origin, unknown, type Value } from '../../facts/value.ts';
import { workload } from '../../facts/workload.ts';
import {
  type Direction,
  effective,
  firewallFact,
  networkPolicies,
  type Ports,
  parsePorts,
  restrictsNothing,
  unknownPorts,
} from '../../network/index.ts';
import { entryOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { isEmptySelector } from './label-selector.ts';
import { networkPolicyOf, type PodIsolation } from './network-policy.ts';
import { type NamedPort, rulesOf } from './network-policy-rules.ts';
import type { KubernetesObject } from './object.ts';
import { siteOf } from './offered-volume.ts';
import type { WorkloadFacts } from './workload.ts';

const directions: readonly Direction[] = ['inbound', 'outbound'];

/** What policies make of the pods of one cluster. */
export interface PodNetwork {
  readonly workloads: readonly WorkloadFacts[];
  /** The policies, and the firewalls that they make together. */
  readonly facts: readonly Fact[];
}

/**
 * Puts policies and pods together by namespace and labels.
 *
 * @param isWhole - are these all objects that are applied together? An object inside another format stands by itself, so
 * nothing can be said of what is not there.
 */
export function withNetworkPolicies(
  objects: readonly KubernetesObject[],
  workloads: readonly WorkloadFacts[],
  isWhole: boolean,
): PodNetwork {
  const policies = objects.flatMap((object) => networkPolicyOf(object) ?? []);
  const pods = workloads.filter((one) => !isOnHostNetwork(one)).map((one) => ({ workload: one, covering: coveringOf(one, policies) }));
  const own = policies.filter(({ spec }) => spec !== undefined);
  const unused = own.filter((policy) => !pods.some(({ covering }) => covering.surely.includes(policy)));
  const firewalls = together([
    ...pods.map(({ workload: one, covering }) => ({ ...covering, workloads: [one] })),
    ...unused.map((policy) => ({ ...aloneOf(policy, own), workloads: [] })),
  ]).flatMap((group) => firewallOf(group, isWhole));
  return {
    workloads: isWhole ? workloads.map((one) => isolated(one, pods.find((pod) => pod.workload === one)?.covering)) : workloads,
    facts: [...firewalls, ...own.map((policy) => policyFact(policy, workloads, isWhole))],
  };
}

/** The policies that select the pods, and those of which nobody knows. */
interface Covering {
  readonly surely: readonly PodIsolation[];
  readonly perhaps: readonly PodIsolation[];
}

/** Pods in the network of their node are beyond most policies. */
function isOnHostNetwork({ host }: WorkloadFacts): boolean {
  const node = get(host.pod.scope.node, 'hostNetwork');
  return node?.kind === 'unknown' || (node?.kind === 'scalar' && node.value === true);
}

const coveringOf = (one: WorkloadFacts, policies: readonly PodIsolation[]): Covering => {
  const answers = policies.map((policy) => ({ policy, answer: covers(policy, one) }));
  const of = (wanted: boolean | undefined): readonly PodIsolation[] =>
    answers.filter(({ answer }) => answer === wanted).map(({ policy }) => policy);
  return { surely: of(true), perhaps: of(undefined) };
};

function covers(policy: PodIsolation, { object, host }: WorkloadFacts): boolean | undefined {
  const there = policy.isClusterWide ? true : isSameNamespace(policy.object.namespace, object.namespace);
  if (there === false) return false;
  const answer = policy.selects(get(host.pod.template.metadata, 'labels'));
  return answer === false ? false : there === undefined ? undefined : answer;
}

/** Objects that say no namespace go where they are applied to, likely together. */
const isSameNamespace = (one: string | undefined, other: string | undefined): boolean | undefined =>
  one === other ? true : one === undefined || other === undefined ? undefined : false;

/** A policy whose pods are elsewhere, with those of its namespace that select every pod. */
function aloneOf(policy: PodIsolation, policies: readonly PodIsolation[]): Covering {
  const others = policies.filter(
    (other) => other === policy || (other.object.namespace === policy.object.namespace && isEmptySelector(get(other.spec, 'podSelector'))),
  );
  return { surely: others, perhaps: [] };
}

interface Group extends Covering {
  readonly workloads: readonly WorkloadFacts[];
}

/** Workloads under the same policies share a firewall. */
function together(groups: readonly Group[]): readonly Group[] {
  const byPolicies = new Map<string, Group>();
  for (const group of groups) {
    const key = [group.surely, group.perhaps].map((list) => list.map(({ object }) => object.address).join('\0')).join('\0\0');
    const known = byPolicies.get(key);
    byPolicies.set(key, known ? { ...known, workloads: [...known.workloads, ...group.workloads] } : group);
  }
  return [...byPolicies.values()];
}

function firewallOf({ surely, perhaps, workloads }: Group, isWhole: boolean): readonly Fact[] {
  const read = surely.filter(({ spec }) => spec !== undefined);
  const [first] = read;
  if (first === undefined) return [];
  const rulesPerPolicy = read.map((policy) => rulesOf(policy, namedPortIn(workloads)));
  // Policies of other makers may allow more, or deny what these allow.
  const others = [...surely.filter(({ spec }) => spec === undefined), ...perhaps];
  const rest =
    rulesPerPolicy.find((one) => one.rest !== undefined)?.rest ??
    (others[0] && `${others[0].object.address} may say more about these pods`);
  // What is not in sight may isolate the pods where these policies do not.
  const maybe = directions.filter((direction) => !isWhole || [...surely, ...perhaps].some(({ isolates }) => isolates[direction] !== false));
  const names = read.map(({ object }) => object.address);
  const attachments = workloads.map(({ object }) => object.address).join(', ');
  return [
    firewallFact({
      site: { ...siteOf(first.object), address: names.join(' + ') },
      name: known(read.map(({ object }) => object.name ?? '?').join(' + ')),
      ruleSet: {
        platform: networkPolicies(maybe),
        rules: rulesPerPolicy.flatMap(({ rules }) => rules),
        ...(rest === undefined ? {} : { rest }),
      },
      ...(workloads.length > 0 ? { attached: known(true), attachments: known(attachments) } : {}),
    }),
  ];
}

/** The ports that containers give a name. */
const namedPortIn =
  (workloads: readonly WorkloadFacts[]): NamedPort =>
  (name) => {
    const missing = unknownPorts(`the port "${name}" is named by containers that are not in the code`);
    const containers = workloads.flatMap(({ host }) => itemsOf(get(host.pod.scope.node, 'containers')));
    const numbers = containers.flatMap((one) =>
      itemsOf(get(one, 'ports')).flatMap((port) => (stringOf(get(port, 'name')) === name ? [stringOf(get(port, 'containerPort'))] : [])),
    );
    const found = numbers.map((number): Ports => (number === undefined ? undefined : parsePorts(number)) ?? missing);
    return found[0] ?? missing;
  };

/** The workload with what policies make of it; without a word where policies do not reach it. */
function isolated(one: WorkloadFacts, covering: Covering | undefined): WorkloadFacts {
  if (covering === undefined) return one;
  const of = (direction: Direction): Value<boolean> => isolationOf(direction, covering);
  const { host } = one;
  const values = { ...host.workload.values, ingressIsolated: of('inbound'), egressIsolated: of('outbound') };
  return { ...one, host: { ...host, workload: fact(workload, host.workload.site, values) } };
}

function isolationOf(direction: Direction, { surely, perhaps }: Covering): Value<boolean> {
  if (surely.some(({ isolates }) => isolates[direction] === true)) return known(true);
  const open = [
    ...surely.filter(({ isolates }) => isolates[direction] === undefined),
    ...perhaps.filter(({ isolates }) => isolates[direction] !== false),
  ][0];
  return open === undefined ? known(false) : unknown(`whether ${open.object.address} covers these pods is not known`);
}

function policyFact(policy: PodIsolation, workloads: readonly WorkloadFacts[], isWhole: boolean): Fact {
  const { object } = policy;
  return fact(networkPolicy, siteOf(object), {
    name: object.name === undefined ? absent() : known(object.name),
    namespace: object.namespace === undefined ? absent() : known(object.namespace),
    selects: selectsSome(policy, workloads, isWhole),
    restricts: restricts(policy),
  });
}

function selectsSome(policy: PodIsolation, workloads: readonly WorkloadFacts[], isWhole: boolean): Value<boolean> {
  const origin = originOf(policy, 'podSelector');
  if (isWhole) {
    const answers = workloads.map((one) => covers(policy, one));
    if (answers.includes(true)) return known(true, origin);
    const others = workloads.filter(({ object }) => isSameNamespace(policy.object.namespace, object.namespace) !== false);
    // Without a pod of its namespace in sight, the pods are kept elsewhere.
    if (others.length > 0 && !answers.includes(undefined) && !isEmptySelector(get(policy.spec, 'podSelector'))) return known(false, origin);
  }
  const where = policy.object.namespace === undefined ? '' : ` of namespace ${policy.object.namespace}`;
  return unknown(`the pods${where} that it selects are not in the code`, origin);
}

/** Where the setting stands. */
function originOf({ spec }: PodIsolation, key: string): Origin {
  const entry = entryOf(spec, key);
  return {
    setting: key,
    ...(entry && entry.keySpan.source === entry.value.span.source ? { span: wholeOf(entry.keySpan, entry.value) } : {}),
  };
}

const wholeOf = (keySpan: Node['span'], value: Node): Node['span'] => ({
  ...keySpan,
  end: Math.max(keySpan.end, isUnset(value) ? keySpan.end : value.span.end),
});

/** An allow-all in each direction that it isolates leaves everything as if it were not there. */
function restricts(policy: PodIsolation): Value<boolean> {
  const { rules, rest } = rulesOf(policy, (name) => unknownPorts(`the port "${name}" has no number here`));
  const isolates = directions.filter((direction) => policy.isolates[direction] !== false);
  const ruleSet = { platform: networkPolicies(directions), rules, ...(rest === undefined ? {} : { rest }) };
  const answers = isolates.map((direction) => restrictsNothing(effective(ruleSet, direction)));
  if (answers.includes(false)) return known(true);
  return answers.includes(undefined) ? unknown(rest ?? 'it depends on values that the code does not decide') : known(false);
}
