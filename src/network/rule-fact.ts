import { fact, type Site } from '../facts/declare.ts';
import { type FirewallRule, firewallRule } from '../facts/firewall.ts';
import { absent, known, type Origin, unknown, type Value } from '../facts/value.ts';
import type { Step } from '../tree/span.ts';
import { isEmpty } from './packet-set.ts';
import { isUndecided, type Rule, type RulePart } from './rule.ts';
import { decidersInWords, orderInWords, ruleInWords } from './rule-words.ts';
import type { Visibility } from './visible.ts';

/** A rule as policies see it. */
export function ruleFact(visibility: Visibility, site: Site): FirewallRule {
  const { rule, isShadowed, isPartlyShadowed, shadowedBy, missing } = visibility;
  const base: Origin = rule.place === undefined ? {} : { header: rule.place };
  const name: Origin = { ...base, ...rule.origins?.name };
  const isWritten = rule.isDefault !== true;
  const trail: readonly Step[] = shadowedBy.flatMap(({ rule: other }) =>
    other.place === undefined ? [] : [{ span: other.place, note: `${ruleInWords(other)} decides first` }],
  );
  const shadowed: Value<boolean> =
    isShadowed === undefined
      ? unknown(missing.join('; '), name)
      : known(isShadowed && isWritten, { ...withoutEvidence(name), ...(trail.length > 0 ? { trail } : {}) });
  return fact(firewallRule, siteOfRule(rule, site), {
    name: known(rule.name, name),
    direction: known(rule.direction, base),
    action: isUndecided(rule.action) ? unknown(rule.action.missing, base) : known(rule.action, { ...base, ...rule.origins?.action }),
    order: orderOf(rule, base),
    protocol: written(rule, 'protocol', base),
    remote: written(rule, 'remote', base),
    local: written(rule, 'local', base),
    ports: written(rule, 'ports', base),
    isDefault: known(!isWritten, base),
    ...(rule.described === undefined ? {} : { described: described(rule.described, { ...base, ...rule.origins?.described }) }),
    takesEffect: effect(visibility, base),
    shadowed,
    partlyShadowed: known(isPartlyShadowed, base),
    shadowedBy: known(shadowedBy.length === 0 ? '' : decidersInWords(shadowedBy.map((one) => one.rule)), base),
    contradicted: known(isWritten && shadowedBy.some(({ action }) => action !== rule.action), base),
  });
}

/** Where a rule stands: a default at the header of its firewall. */
export function siteOfRule({ place, block }: Rule, owner: Site): Site {
  const header = place ?? owner.header;
  return { ...owner, header, block: block ?? header };
}

/** The place and trail of a value without its words: "name: SSH" explains nothing about a rule that is hidden. */
const withoutEvidence = ({ setting: _setting, written: _written, ...place }: Origin): Origin => place;

function effect({ decides, isShadowed, missing }: Visibility, base: Origin): Value<boolean> {
  if (isShadowed === true || isEmpty(decides)) return known(false, base);
  return missing.length > 0 ? unknown(missing.join('; '), base) : known(true, base);
}

const described = (value: NonNullable<Rule['described']>, origin: Origin): Value<boolean> =>
  isUndecided(value) ? unknown(value.missing, origin) : known(value, origin);

function orderOf(rule: Rule, base: Origin): Value<string> {
  const origin: Origin = { ...base, ...rule.origins?.order };
  if (isUndecided(rule.order)) return unknown(rule.order.missing, origin);
  const words = orderInWords(rule);
  return words === undefined ? absent(origin) : known(words, origin);
}

/** A part of a rule as written; absent, with the rule as its place, where the rule does not say. */
export function written(rule: Rule, part: RulePart, base: Origin): Value<string> {
  const origin = rule.origins?.[part];
  return origin?.span === undefined ? absent({ ...base, ...origin }) : known(origin.written ?? '', { ...base, ...origin });
}
