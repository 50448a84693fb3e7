import { type Fact } from '../facts/declare.ts';
import type { Value } from '../facts/value.ts';
import type { Target } from './policy.ts';
/**
 * The field that a finding is about: the one that the policy names, or the first of several that is written, or that
 * is missing (a limit of 0 may be written and still be no limit).
 *
 * @returns `undefined` where the policy names none, or one that the platform does not have
 */
export declare function decisiveField(judged: Fact, target: Target | undefined): Value<unknown> | undefined;
