import { type Addresses, joinAddresses, namedAddresses } from './addresses.ts';
import { localAxis } from './axis.ts';
import { listElsewhere, type NamedSet } from './named-set.ts';
import { everything, forSome, intersectionOf, type PacketSet, unionOf } from './packet-set.ts';
import { namesAndAddresses, parseService } from './packets-text.ts';
import type { Direction } from './rule.ts';
import { addressesOn } from './traffic.ts';

/** Who may talk to whom, as users write it. */
export interface FlowMatrix {
  readonly flows: readonly Flow[];
  /** Names for addresses, blocks, `internet`, service tags, security groups, firewalls, or other groups. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface Flow {
  readonly from: string;
  readonly to: string;
  /** `tcp/443`, `udp/53`, `8000-8010`, `icmp`, `any`. */
  readonly ports: readonly string[];
}

/** The packets that a flow lets through at one firewall. */
export interface Declared {
  readonly flow: Flow;
  readonly packets: PacketSet;
  /** Is it certain that the flow is about this firewall: does its own end name it? */
  readonly isOwn: boolean;
}

/**
 * What a matrix declares for one firewall.
 *
 * The own end of a flow is the firewall when its name is that of the firewall or of a group that lists it. A name that is
 * neither a group nor an address stands for machines that the matrix does not describe further: any firewall may be
 * theirs, and as a far end they may be any machines but strangers from the internet.
 *
 * @param names - what the firewall and the things that it covers are called
 * @throws RangeError for ports that cannot be read
 */
export function declaredFlows(matrix: FlowMatrix, direction: Direction, names: readonly string[]): readonly Declared[] {
  return matrix.flows.flatMap((flow) => {
    const [own, far] = direction === 'inbound' ? [flow.to, flow.from] : [flow.from, flow.to];
    const local = ownEnd(matrix, own, names);
    // A flow whose other end names this firewall has somebody else at this one.
    if (local === undefined || (!local.isSure && isNamed(matrix, far, names))) return [];
    const remote = addressesOn('remote', farEnd(matrix, far, new Set()), far);
    return [{ flow, packets: intersectionOf([unionOf(flow.ports.map(parseService)), remote, local.packets]), isOwn: local.isSure }];
  });
}

/** Which machines behind the firewall a name means; `undefined` where it is about others. */
function ownEnd(matrix: FlowMatrix, name: string, names: readonly string[]): { packets: PacketSet; isSure: boolean } | undefined {
  if (isNamed(matrix, name, names)) return { packets: everything, isSure: true };
  if (!Object.hasOwn(matrix.groups, name))
    return isAddress(name) ? { packets: local(name), isSure: false } : { packets: everything, isSure: false };
  const addresses = [...membersOf(matrix, name, new Set())].filter(isAddress);
  return addresses.length === 0 ? undefined : { packets: unionOf(addresses.map(local)), isSure: false };
}

const isNamed = (matrix: FlowMatrix, name: string, names: readonly string[]): boolean =>
  [...membersOf(matrix, name, new Set())].some((item) => names.includes(item));

const local = (text: string): PacketSet => addressesOn('local', namesAndAddresses(text), text);

/** A name, and all that its group and the groups in that list. */
function membersOf(matrix: FlowMatrix, name: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  if (Object.hasOwn(matrix.groups, name)) for (const item of matrix.groups[name] ?? []) membersOf(matrix, item, seen);
  return seen;
}

const isAddress = (text: string): boolean => namesAndAddresses(text).named.length === 0;

function farEnd(matrix: FlowMatrix, name: string, seen: Set<string>): Addresses {
  // A group may be called like its only member.
  if (!seen.has(name) && Object.hasOwn(matrix.groups, name)) {
    seen.add(name);
    return joinAddresses(...(matrix.groups[name] ?? []).map((item) => farEnd(matrix, item, seen)));
  }
  const addresses = namesAndAddresses(name);
  const [only] = addresses.named;
  return only === undefined || only.strangers === 'all' || only.inside !== undefined ? addresses : namedAddresses(only, undescribed(name));
}

/** Machines that the matrix names and does not describe. */
const undescribed = (name: string): NamedSet => ({
  ...listElsewhere(`machines of ${name}`, `the configuration does not say which addresses "${name}" has`),
  strangers: 'none',
});

/** Packets without their own end: some machine behind the firewall takes or sends them. */
export const atSomeMachine = (packets: PacketSet): PacketSet => forSome(packets, (axis) => axis === localAxis);
