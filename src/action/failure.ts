import type { RunResult } from '../engine/result.ts';
import { isAtLeast, type Severity } from '../policy/policy.ts';
import { lostOf } from '../reporters/plain-line.ts';
import { count } from '../reporters/text/count.ts';

/** Why a step fails: findings that count, or input that was lost; `undefined` where it does not. */
export function failureOf(result: RunResult, failOn: Severity | 'never'): string | undefined {
  if (failOn === 'never') return undefined;
  const counting = result.findings.filter(({ severity }) => isAtLeast(severity, failOn)).length;
  if (counting > 0) return count(counting, 'finding') + (failOn === 'info' ? '' : ` of severity ${failOn} or worse`);
  const lost = lostOf(result).length;
  return lost > 0 ? `${count(lost, 'thing')} could not be checked` : undefined;
}
