import { combine } from './combine.ts';
import { type Diagram, leaf } from './diagram.ts';
import { undecided } from './named-set.ts';
import { halved, intersection, intersectionOf, isEmpty, type PacketSet } from './packet-set.ts';
import { type Action, type Direction, isUndecided, type Rule, type RuleSet } from './rule.ts';
import { packetsOf } from './traffic.ts';

/** A rule at its place in the order of evaluation, for the packets that it decides if nothing before it does. */
export interface Entry {
  readonly rule: Rule;
  readonly action: Action;
  readonly packets: PacketSet;
}

/** The entry that decides each packet, by its index; `undecidedPacket` for none. */
export type Decision = Diagram<number>;
export const undecidedPacket = -1;

/** All rules of one direction in the order in which the platform asks them, its defaults last. */
export function entriesOf({ platform, rules, rest }: RuleSet, direction: Direction): readonly Entry[] {
  const written = [...rules.entries()]
    .filter(([, rule]) => rule.direction === direction)
    .sort(([, one], [, other]) => compareRules(one, other, platform.ties));
  const early: Entry[] = [];
  const placed: Entry[] = [];
  const late: Entry[] = [];
  for (const [index, rule] of written) {
    const entries = entriesFor(rule, `rule ${index}`);
    if (platform.evaluation === 'ordered' && isUndecided(rule.order)) {
      // Wherever it stands, it decides what no other rule does, and of the rest some part that nobody knows.
      const first = undecided(`rule ${index} order`, rule.order.missing);
      early.push(...entries.map((entry) => ({ ...entry, packets: intersection(entry.packets, first) })));
      late.push(...entries);
    } else placed.push(...entries);
  }
  const defaults = platform.defaults.filter((rule) => rule.direction === direction);
  return [
    ...(rest === undefined ? [] : furtherRules(rest, direction, platform.evaluation === 'ordered')),
    ...early,
    ...placed,
    ...late,
    ...defaults.flatMap((rule, index) => entriesFor(rule, `default ${index}`)),
    { rule: { name: 'implicit deny', direction, action: 'deny', isDefault: true }, action: 'deny', packets: packetsOf({}, '') },
  ];
}

/** Rules that the code does not show may do anything; where rules only allow, no more than that. */
function furtherRules(rest: string, direction: Direction, mayDeny: boolean): readonly Entry[] {
  const rule: Rule = { name: 'a rule that the code does not show', direction, action: { missing: rest }, isDefault: true };
  const some = (action: Action): Entry => ({ rule, action, packets: undecided(`further rules ${action}`, rest) });
  return [some('allow'), ...(mayDeny ? [some('deny')] : [])];
}

function compareRules(one: Rule, other: Rule, ties: RuleSet['platform']['ties']): number {
  const order = orderOf(one) - orderOf(other);
  if (order !== 0 || ties === 'as listed') return order;
  return Number(one.action !== 'deny') - Number(other.action !== 'deny');
}

const orderOf = ({ order }: Rule): number => (typeof order === 'number' ? order : 0);

/** A rule that may allow or deny is two: it denies what it does not allow. */
function entriesFor(rule: Rule, key: string): readonly Entry[] {
  const { action, condition } = rule;
  // Questions about a rule that may not exist are asked for the case that it does.
  const exists = condition === undefined ? [] : [undecided(`condition ${condition.key ?? key}`, condition.missing, { isNonEmpty: true })];
  const packets = intersectionOf([packetsOf(rule, key), ...exists]);
  if (!isUndecided(action)) return [{ rule, action, packets }];
  const allows = intersection(packets, undecided(`${key} action`, action.missing));
  return [
    { rule, action: 'allow', packets: allows },
    { rule, action: 'deny', packets },
  ];
}

/** Which entry decides each packet: the first that holds it. */
export function decide(entries: readonly Entry[]): Decision {
  const own = entries.map(({ packets }, index) => mark(packets, index));
  return halved(own, orElse, leaf(undecidedPacket));
}

const mark = (packets: PacketSet, index: number): Decision =>
  combine<boolean, boolean, number>(packets, packets, (holds) => (holds ? index : undecidedPacket));

const isUndecidedLeaf = (part: Decision): boolean => part.axis === undefined && part.value === undecidedPacket;

/** The first decision, and the second where there is none. */
const orElse = (first: Decision, second: Decision): Decision =>
  combine(
    first,
    second,
    (one, other) => (one === undecidedPacket ? other : one),
    (one, other) => {
      if (isUndecidedLeaf(one)) return other;
      return one.axis === undefined || isUndecidedLeaf(other) ? one : undefined;
    },
  );

/** The decision about some packets only. */
export const restrict = (decision: Decision, packets: PacketSet): Decision =>
  combine(
    decision,
    packets,
    (entry, holds) => (holds ? entry : undecidedPacket),
    (one, other) => (isEmpty(other) ? leaf(undecidedPacket) : other.axis === undefined ? one : undefined),
  );
