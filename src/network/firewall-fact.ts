import { fact, type Site } from '../facts/declare.ts';
import * as kinds from '../facts/firewall.ts';
import { known, type Origin, unknown, type Value } from '../facts/value.ts';
import { type Effective, effective } from './effective.ts';
import { type Exposure, exposures } from './exposure.ts';
import { isEmpty } from './packet-set.ts';
import { formatPackets } from './packets-text.ts';
import { directions, type RuleSet } from './rule.ts';
import { ruleFact, siteOfRule, written } from './rule-fact.ts';
import { ruleInWords } from './rule-words.ts';
import { type Visibility, visibilities } from './visible.ts';
import { formatWitness, witnessOf } from './witness.ts';

export interface FirewallParts {
  readonly site: Site;
  readonly name: Value<string>;
  readonly ruleSet: RuleSet;
  /** Does it cover anything? Left out where the adapter cannot tell. */
  readonly attached?: Value<boolean>;
  readonly attachments?: Value<string>;
}

/** What stands behind the facts, for questions that are not asked of their fields. */
const ruleSets = new WeakMap<kinds.Firewall, RuleSet>();

/** The rule set that a fact was made of. */
export const ruleSetOf = (firewall: kinds.Firewall): RuleSet | undefined => ruleSets.get(firewall);

/** The fact that policies judge, from a rule set: the rules and what each lets through. */
export function firewallFact({ site, name, ruleSet, attached, attachments }: FirewallParts): kinds.Firewall {
  const both = directions.map((direction) => {
    const one = effective(ruleSet, direction);
    const seen = visibilities(one);
    return { rules: ruleFacts(one, seen, site), exposures: exposures(one, seen).map((exposure) => exposureFact(exposure, site)) };
  });
  const made = fact(kinds.firewall, site, {
    name,
    platform: known(ruleSet.platform.name),
    stateful: known(ruleSet.platform.isStateful),
    ...(attached === undefined ? {} : { attached }),
    ...(attachments === undefined ? {} : { attachments }),
    rules: known(
      both.flatMap(({ rules }) => rules),
      ruleSet.rest === undefined ? {} : { rest: ruleSet.rest },
    ),
    exposures: known(both.flatMap((one) => one.exposures)),
  });
  ruleSets.set(made, ruleSet);
  return made;
}

function ruleFacts({ ruleSet }: Effective, seen: readonly Visibility[], site: Site): readonly kinds.FirewallRule[] {
  const shown = new Set([...ruleSet.rules, ...ruleSet.platform.defaults]);
  return seen.filter(({ rule }) => shown.has(rule)).map((visibility) => ruleFact(visibility, site));
}

function exposureFact(exposure: Exposure, site: Site): kinds.Exposure {
  const { rule, direction, missing } = exposure;
  const origins = rule.origins ?? {};
  // A default has no place of its own: the finding goes to the header of the firewall.
  const base: Origin = rule.place === undefined ? {} : { header: rule.place };
  return fact(kinds.exposure, siteOfRule(rule, site), {
    direction: known(direction),
    by: known(ruleInWords(rule), base),
    rule: known(rule.name, { ...base, ...origins.name }),
    isDefault: known(rule.isDefault === true, base),
    allowed: missing.length === 0 ? known(true, { ...base, ...origins.action }) : unknown(missing.join('; '), base),
    remote: written(rule, 'remote', base),
    ports: written(rule, 'ports', base),
    packets: later(() => formatPackets(exposure.passes)),
    internet: later(() => formatPackets(exposure.internet)),
    wide: later(() => formatPackets(exposure.wide)),
    anyPort: later(() => formatPackets(exposure.anyPort)),
    witness: later(() => mostTelling(exposure)),
  });
}

/** A packet of the widest opening there is. */
function mostTelling({ anyPort, wide, internet, passes, direction }: Exposure): string {
  const widest = [anyPort, wide, internet, passes].find((packets) => !isEmpty(packets)) ?? passes;
  const witness = witnessOf(widest);
  return witness === undefined ? '' : formatWitness(witness, direction);
}

/** A text that is made when a policy asks for it: most are never read. */
function later(make: () => string): Value<string> {
  let made: string | undefined;
  return {
    state: 'known',
    get value(): string {
      made ??= make();
      return made;
    },
  };
}
