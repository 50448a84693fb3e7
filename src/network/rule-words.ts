import { isUndecided, type Rule } from './rule.ts';

/** `rule SSH (priority 1001)`, `the default AllowInternetOutBound (priority 65001)`. */
export function ruleInWords(rule: Rule): string {
  const order = orderInWords(rule);
  return `${rule.isDefault ? 'the default' : 'rule'} ${rule.name}${order === undefined ? '' : ` (${order})`}`;
}

const mostNamed = 3;

/** `rule A (priority 100) decides all of its packets first`, `rule A, rule B and 4 others together decide …`. */
export function decidersInWords(rules: readonly Rule[]): string {
  const names = rules.slice(0, mostNamed).map(ruleInWords);
  const others = rules.length - names.length;
  if (names.length === 1) return `${names[0]} decides all of its packets first`;
  const last = others > 0 ? `${others} ${others === 1 ? 'other' : 'others'}` : names.pop();
  return `${names.join(', ')} and ${last} together decide all of its packets first`;
}

/** `priority 1001`, in the setting's own word where the code has one; `undefined` where rules have no number. */
export function orderInWords({ order, origins }: Rule): string | undefined {
  if (order === undefined || isUndecided(order)) return undefined;
  return `${origins?.order?.setting ?? 'priority'} ${order}`;
}
