import { type Fact, fieldOf, NotApplicable, UnknownValue, view } from '../facts/declare.ts';
import type { Unknown } from '../facts/value.ts';
import type { CompiledPolicy, CompiledRequirement, Evaluate } from './compile.ts';
import { decisiveField } from './decisive.ts';
import type { Level } from './policy.ts';

/** What one policy says about one subject, or about one element of it. */
export type Verdict = Passed | Failed | Open;

interface Judged {
  readonly policy: CompiledPolicy;
  readonly subject: Fact;
  /** The element that was judged, for a policy with `each`; else the subject. */
  readonly judged: Fact;
}

export interface Passed extends Judged {
  readonly outcome: 'pass';
}

export interface Failed extends Judged {
  readonly outcome: 'fail';
  readonly requirement: CompiledRequirement;
  readonly message: string;
}

export interface Open extends Judged {
  readonly outcome: 'open';
  /** The unknown that stood in the way. */
  readonly missing: Unknown;
}

/** An expression that failed for another reason than an unknown value: a mistake in the policy, not in the code judged. */
export class JudgeError extends Error {
  readonly policy: CompiledPolicy;
  readonly subject: Fact;
  constructor(policy: CompiledPolicy, subject: Fact, cause: unknown) {
    super(`${policy.policy.id} failed on ${subject.site.address}: ${String((cause as Error).message).split('\n', 1)[0]}`, { cause });
    this.policy = policy;
    this.subject = subject;
  }
}

/**
 * Judges one subject by one policy, in three values.
 *
 * @returns nothing where the policy does not concern the subject, one verdict for a plain policy, and one per element
 * (plus an open one for elements that the code does not show) for a policy with `each`; a known empty list passes
 * @throws JudgeError
 */
export function judge(policy: CompiledPolicy, subject: Fact, level: Level): readonly Verdict[] {
  const { each } = policy.policy;
  if (each === undefined) return verdictOn(policy, subject, subject, level);
  const list = fieldOf(subject, each);
  if (list === undefined) return [];
  if (list.state === 'unknown') return [{ outcome: 'open', policy, subject, judged: subject, missing: list }];
  const elements = list.state === 'absent' ? [] : (list.value as readonly Fact[]);
  const verdicts = elements.flatMap((one) => verdictOn(policy, subject, one, level));
  if (list.state === 'known' && list.rest !== undefined) {
    verdicts.push({ outcome: 'open', policy, subject, judged: subject, missing: { ...list, state: 'unknown', reason: list.rest } });
  }
  if (elements.length === 0 && verdicts.length === 0) verdicts.push({ outcome: 'pass', policy, subject, judged: subject });
  return verdicts;
}

function verdictOn(policy: CompiledPolicy, subject: Fact, judged: Fact, level: Level): Verdict[] {
  const variables: Record<string, unknown> = { [policy.subject.name]: view(subject), params: policy.params, address: subject.site.address };
  if (policy.element) variables[policy.element.name] = view(judged);
  const base = { policy, subject, judged };
  const ask = (evaluate: Evaluate): boolean | Unknown | undefined => evaluateIn(evaluate, variables, policy, subject);

  const concerned = policy.when === undefined || ask(policy.when);
  if (concerned === false || concerned === undefined) return [];
  const requirements = policy.strict && level === 'strict' ? [policy.requirement, policy.strict] : [policy.requirement];
  let open: Unknown | undefined;
  let applied = false;
  for (const requirement of requirements) {
    const answer = ask(requirement.require);
    if (answer === undefined) continue;
    applied = true;
    // A subject that may not be concerned at all cannot fail; it can pass, for then it passes in either case.
    if (answer === false && concerned === true) {
      // What a pod sets, the pod is blamed for, not each of its containers.
      const address = decisiveField(judged, requirement.at)?.owner ?? subject.site.address;
      return [{ ...base, outcome: 'fail', requirement, message: requirement.message({ ...variables, address }) }];
    }
    if (typeof answer === 'object') open ??= answer;
    else if (answer === false && typeof concerned === 'object') open ??= concerned;
  }
  if (!applied) return [];
  return [open ? { ...base, outcome: 'open', missing: open } : { ...base, outcome: 'pass' }];
}

/** True or false; the unknown that stood in the way; `undefined` where the platform has no such setting. */
function evaluateIn(
  evaluate: Evaluate,
  variables: Record<string, unknown>,
  policy: CompiledPolicy,
  subject: Fact,
): boolean | Unknown | undefined {
  try {
    return evaluate(variables) as boolean;
  } catch (error) {
    if (error instanceof UnknownValue) return error.value;
    if (error instanceof NotApplicable) return undefined;
    throw new JudgeError(policy, subject, error);
  }
}
