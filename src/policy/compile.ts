import type { Declaration } from '../facts/declare.ts';
import { subjects } from '../facts/index.ts';
import { environmentFor } from './environment.ts';
import { nearest } from './nearest.ts';
import type { Policy, Requirement, Target } from './policy.ts';
import { parseTemplate, type Template } from './template.ts';

export type Evaluate = (variables: Record<string, unknown>) => unknown;

/** A policy whose expressions are ready to be evaluated. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly subject: Declaration;
  readonly element: Declaration | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly when: Evaluate | undefined;
  readonly requirement: CompiledRequirement;
  readonly strict: CompiledRequirement | undefined;
}

export interface CompiledRequirement {
  readonly require: Evaluate;
  readonly message: Template;
  readonly at: Target | undefined;
  readonly remedy: Requirement['remedy'];
}

/** A mistake in a policy, with the path of the key it stands under and the offset inside that value where it is known. */
export class ExpressionError extends Error {
  readonly path: readonly string[];
  readonly offset: number;
  constructor(message: string, path: readonly string[], offset = 0) {
    super(message);
    this.path = path;
    this.offset = offset;
  }
}

/**
 * Compiles a policy.
 *
 * @param options.check - type-check every expression; policies that ship with the tool were checked when it was built
 * @param options.params - values that replace defaults, by name
 * @throws ExpressionError with the key and offset of the first mistake
 */
export function compile(policy: Policy, options: { check?: boolean; params?: Readonly<Record<string, unknown>> } = {}): CompiledPolicy {
  const subject = subjects.find((one) => one.name === policy.subject);
  if (!subject)
    throw new ExpressionError(`unknown subject "${policy.subject}"; there are ${subjects.map((one) => one.name).join(', ')}`, ['subject']);
  const element = policy.each === undefined ? undefined : elementOf(subject, policy.each);
  const environment = environmentFor(subject, element);
  const expression = (text: string, path: readonly string[], type?: string): Evaluate => {
    if (options.check) {
      const result = environment.check(text);
      if (!result.valid) throw new ExpressionError(explain(result.error, element ?? subject), path, offsetOf(result.error));
      if (type && result.type !== type) throw new ExpressionError(`the expression gives ${result.type}, not ${type}`, path);
    }
    return environment.parse(text) as Evaluate;
  };
  const requirement = (written: Requirement, path: readonly string[]): CompiledRequirement => {
    if (options.check) checkTarget(written.at, element ?? subject, [...path, 'at']);
    return {
      require: expression(written.require, [...path, 'require'], 'bool'),
      message: parseTemplate(written.message, (text) => expression(text, [...path, 'message'])),
      at: written.at,
      remedy: written.remedy,
    };
  };
  return {
    policy,
    subject,
    element,
    params: parameters(policy, options.params),
    when: policy.when === undefined ? undefined : expression(policy.when, ['when'], 'bool'),
    requirement: requirement(policy, []),
    strict: policy.strict && requirement(policy.strict, ['strict']),
  };
}

function elementOf(subject: Declaration, each: string): Declaration {
  const field = subject.fields[each];
  if (field?.type !== 'list')
    throw new ExpressionError(`"${each}" is not a list of ${subject.type}; ${fieldsOf(subject, (type) => type === 'list')}`, ['each']);
  return field.of;
}

function checkTarget(target: Target | undefined, declaration: Declaration, path: readonly string[]): void {
  if (target === undefined) return;
  const names = typeof target === 'string' ? [target] : 'firstWritten' in target ? target.firstWritten : target.firstMissing;
  const wrong = names.find((name) => !(name in declaration.fields));
  if (wrong !== undefined)
    throw new ExpressionError(
      `unknown field "${wrong}"; ${meant(wrong, declaration)}${declaration.type} has ${fieldsOf(declaration)}`,
      path,
    );
}

const fieldsOf = (declaration: Declaration, keep: (type: string) => boolean = () => true): string =>
  `fields: ${Object.entries(declaration.fields)
    .filter(([, field]) => keep(field.type))
    .map(([name]) => name)
    .join(', ')}`;

/** Default and set parameters in the shapes that CEL takes: whole numbers are its ints. */
function parameters(policy: Policy, set: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const values = Object.entries(policy.params ?? {}).map(([name, parameter]) => [
    name,
    forCel(name in set ? set[name] : parameter.default),
  ]);
  return Object.fromEntries(values);
}

function forCel(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  return Array.isArray(value) ? value.map(forCel) : value;
}

interface CelError {
  readonly summary?: string;
  readonly message: string;
  readonly range?: { readonly start: number };
}

/** CEL's message, with the fields that there are when one was misspelt. */
function explain(error: unknown, declaration: Declaration): string {
  const summary = (error as CelError).summary ?? (error as CelError).message.split('\n', 1)[0] ?? '';
  const missing = /^No such key: (.+)$/.exec(summary)?.[1];
  return missing === undefined
    ? summary
    : `unknown field "${missing}"; ${meant(missing, declaration)}${declaration.type} has ${fieldsOf(declaration)}`;
}

function meant(wrong: string, declaration: Declaration): string {
  const field = nearest(wrong, Object.keys(declaration.fields));
  return field === undefined ? '' : `did you mean "${field}"? `;
}

const offsetOf = (error: unknown): number => (error as CelError).range?.start ?? 0;
