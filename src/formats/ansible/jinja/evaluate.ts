import { type Entry, get, type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { called } from './call.ts';
import { describe } from './describe.ts';
import type { Expression } from './expression.ts';
import { filterOf } from './filters/index.ts';
import { given } from './given.ts';
import { operate } from './operators.ts';
import { sliceOf } from './slice.ts';
import type { Surroundings } from './surroundings.ts';
import { tests } from './tests.ts';
import { carried, equal, isFloat, made, madeFloat, madeList, omitted, pythonText, truth, undefinedValue } from './value.ts';

/** The value of an expression. Never throws: what cannot be told is unknown, with the reason. */
export const evaluate = (expression: Expression, around: Surroundings): Node => around.bounded(() => evaluated(expression, around));

function evaluated(expression: Expression, around: Surroundings): Node {
  const value = (inner: Expression): Node => around.resolve(evaluate(inner, around), 'shallow');
  switch (expression.kind) {
    case 'literal':
      return expression.isFloat ? madeFloat(expression.value as number, around.span) : made(expression.value, around.span);
    case 'name':
      return expression.name === 'omit' ? omitted(around.span) : around.variable(expression.name);
    case 'list':
      return madeList(expression.items.map(value), around.span);
    case 'map':
      return mapOf(expression.entries, value, around.span);
    case 'item':
      return itemOf(value(expression.of), value(expression.key), around, describe(expression));
    case 'slice':
      return sliceOf(expression, value, around);
    case 'call':
      return called(expression, value, around);
    case 'filter':
      return filtered(expression, value, around);
    case 'test':
      return tested(expression, value, around);
    case 'unary':
      return signed(expression.operator, value(expression.of), around.span);
    case 'binary':
      return operate(
        expression.operator,
        () => value(expression.left),
        () => value(expression.right),
        around,
      );
    case 'choice': {
      const answer = truth(value(expression.when));
      if (answer === undefined) return either(expression, value, around);
      if (answer) return evaluate(expression.value, around);
      return expression.otherwise ? evaluate(expression.otherwise, around) : undefinedValue('the condition does not hold', around.span);
    }
  }
}

/** Two arms that are equal need no decision. */
function either(choice: Extract<Expression, { kind: 'choice' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  const arms = [choice.value, choice.otherwise].map((arm) => arm && around.resolve(value(arm), 'deep'));
  const [one, other] = arms;
  if (one && other && equal(one, other) === true) return one;
  const secret = arms.some((arm) => arm?.kind === 'unknown' && arm.secret);
  return unknownNode(`${describe(choice.when)} is not known`, around.span, secret ? { secret } : {});
}

function signed(operator: '-' | '+' | 'not', of: Node, span: Span): Node {
  if (operator === 'not') {
    const answer = truth(of);
    return answer === undefined ? carried(of, span) : made(!answer, span);
  }
  if (of.kind === 'unknown') return of;
  if (of.kind !== 'scalar' || typeof of.value !== 'number') return unknownNode('a sign before something that is no number', span);
  const value = operator === '-' ? -of.value : of.value;
  return isFloat(of) ? madeFloat(value, span) : made(value, span);
}

function mapOf(pairs: readonly (readonly [Expression, Expression])[], value: (inner: Expression) => Node, span: Span): Node {
  const entries = new Map<string, Entry>();
  for (const [left, right] of pairs) {
    const key = value(left);
    if (key.kind !== 'scalar') return unknownNode('a key of the map is not known', span);
    const name = pythonText(key);
    entries.set(name, { key: name, keySpan: span, value: value(right) });
  }
  return { kind: 'map', entries, span };
}

function itemOf(of: Node, key: Node, around: Surroundings, name: string): Node {
  if (of.kind === 'unknown') return of;
  if (key.kind !== 'scalar') return carried(key, around.span);
  const missing = undefinedValue(`${name} has no value in the code`, around.span);
  if (of.kind === 'map') return get(of, pythonText(key)) ?? missing;
  const size = of.kind === 'list' ? of.items.length : String(of.value).length;
  if (typeof key.value !== 'number') return of.kind === 'list' && of.rest !== undefined ? unknownNode(of.rest, around.span) : missing;
  const index = key.value < 0 ? size + key.value : key.value;
  if (of.kind === 'list') {
    // From the end of a list that may go on, nobody can count.
    if (key.value < 0 && of.rest !== undefined) return unknownNode(of.rest, around.span);
    return get(of, index) ?? missing;
  }
  const char = typeof of.value === 'string' ? of.value[index] : undefined;
  return char === undefined ? missing : made(char, of.span, of.trail);
}

function filtered(expression: Extract<Expression, { kind: 'filter' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  return filterOf(expression.name)(value(expression.of), given(expression, value), around);
}

function tested(expression: Extract<Expression, { kind: 'test' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  const name = expression.name.replace(/^ansible\.(builtin|utils)\./, '');
  const of = value(expression.of);
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  const answer = test?.(of, given(expression, value), around);
  if (answer !== undefined) return made(answer !== expression.negated, around.span);
  if (of.kind === 'unknown') return of;
  return unknownNode(`${describe(expression.of)} is ${name} is not evaluated`, around.span);
}
