import type { Origin } from '../../../../facts/value.ts';
import type { Action, Addresses, Direction, Ports, Protocols, Rule, Undecided } from '../../../../network/index.ts';
import { isUndecided } from '../../../../network/index.ts';
import type { Span } from '../../../../tree/span.ts';
import type { Part } from './part.ts';

type RulePart = keyof NonNullable<Rule['origins']>;

/** A rule as its blocks say it, with the place of each part. */
export interface RuleSource {
  readonly name: Part<string>;
  readonly direction: Part<Direction | Undecided>;
  readonly action: Part<Action | Undecided>;
  readonly order?: Part<number | Undecided>;
  readonly protocols: Part<Protocols> | undefined;
  readonly remote: Part<Addresses> | undefined;
  readonly local?: Part<Addresses> | undefined;
  readonly ports: Part<Ports> | undefined;
  readonly sourcePorts?: Part<Ports> | undefined;
  readonly described?: Part<boolean | Undecided>;
  /** The words that open the rule's block. */
  readonly place: Span;
  /** The whole of it. */
  readonly block: Span;
  readonly condition?: string | undefined;
  /** The name of a resource that a rule is by itself, where the firewall is not in the code. */
  readonly owner?: string | undefined;
}

/** The rule; two of them, one of which exists, where nobody knows the direction. */
export function rulesOf(source: RuleSource): readonly Rule[] {
  const { direction } = source;
  if (!isUndecided(direction.value)) return [ruleOf(source, direction.value)];
  const { missing } = direction.value;
  return (['inbound', 'outbound'] as const).map((one) => ({ ...ruleOf(source, one), condition: { missing } }));
}

function ruleOf(source: RuleSource, direction: Direction): Rule {
  const { name, action, order, protocols, remote, local, ports, sourcePorts, described, condition, owner } = source;
  const parts: Partial<Record<RulePart, Part<unknown> | undefined>> = {
    name,
    action,
    order,
    protocol: protocols,
    remote,
    local,
    ports,
    described,
  };
  const own: Origin = owner === undefined ? {} : { owner };
  const origins = Object.fromEntries(
    Object.entries(parts).flatMap(([part, found]) => (found || owner !== undefined ? [[part, { ...found?.origin, ...own }]] : [])),
  );
  return {
    name: name.value,
    direction,
    action: action.value,
    ...(order ? { order: order.value } : {}),
    ...(protocols ? { protocols: protocols.value } : {}),
    ...(remote ? { remote: remote.value } : {}),
    ...(local ? { local: local.value } : {}),
    ...(ports ? { ports: ports.value } : {}),
    ...(sourcePorts ? { sourcePorts: sourcePorts.value } : {}),
    ...(described ? { described: described.value } : {}),
    ...(condition === undefined ? {} : { condition: { missing: condition, key: condition } }),
    place: source.place,
    block: source.block,
    origins,
  };
}
