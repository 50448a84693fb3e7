import { type Fact, fieldOf } from '../facts/declare.ts';
import type { Value } from '../facts/value.ts';
import type { Target } from './policy.ts';

/**
 * The field that a finding is about: the one that the policy names, or the first of several that is written, or that
 * is missing (a limit of 0 may be written and still be no limit).
 *
 * @returns `undefined` where the policy names none, or one that the platform does not have
 */
export function decisiveField(judged: Fact, target: Target | undefined): Value<unknown> | undefined {
  if (target === undefined) return undefined;
  if (typeof target === 'string') return fieldOf(judged, target);
  const names = 'firstWritten' in target ? target.firstWritten : target.firstMissing;
  const isWanted = (value: Value<unknown> | undefined): boolean =>
    value !== undefined && ('firstWritten' in target ? value.span !== undefined : value.state === 'absent');
  return fieldOf(judged, names.find((name) => isWanted(fieldOf(judged, name))) ?? (names[0] as string));
}
