import { isUndecided, type Rule } from './rule.ts';

/** `rule SSH (priority 1001)`, `the default AllowInternetOutBound (priority 65001)`. */
export function ruleInWords(rule: Rule): string {
  const order = orderInWords(rule);
  return `${rule.isDefault ? 'the default' : 'rule'} ${rule.name}${order === undefined ? '' : ` (${order})`}`;
}

/** `priority 1001`, in the setting's own word where the code has one; `undefined` where rules have no number. */
export function orderInWords({ order, origins }: Rule): string | undefined {
  if (order === undefined || isUndecided(order)) return undefined;
  return `${origins?.order?.setting ?? 'priority'} ${order}`;
}
