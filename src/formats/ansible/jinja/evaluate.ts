import { type Entry, get, type ListNode, type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { Arguments, Expression } from './expression.ts';
import { filters } from './filters.ts';
import { operate } from './operators.ts';
import { tests } from './tests.ts';
import { made, omitted, pythonText, truth, undefinedValue } from './value.ts';

/** What an expression may ask while it is evaluated. */
export interface Surroundings {
  /** The value of a variable; what `undefinedValue` gives for a name that has none. */
  variable(name: string): Node;
  /** The value with the templates in its scalar, or in all of it, replaced. */
  resolve(node: Node, depth: 'shallow' | 'deep'): Node;
  /** Where the expression stands. */
  readonly span: Span;
  /** Does some work unless there has been too much of it, or it is nested too deeply: then the value is unknown. */
  bounded(work: () => Node): Node;
}

/** The value of an expression. Never throws: what cannot be told is unknown, with the reason. */
export const evaluate = (expression: Expression, around: Surroundings): Node => around.bounded(() => evaluated(expression, around));

function evaluated(expression: Expression, around: Surroundings): Node {
  const value = (inner: Expression): Node => around.resolve(evaluate(inner, around), 'shallow');
  switch (expression.kind) {
    case 'literal':
      return made(expression.value, around.span);
    case 'name':
      return expression.name === 'omit' ? omitted(around.span) : around.variable(expression.name);
    case 'list':
      return { kind: 'list', items: expression.items.map(value), span: around.span };
    case 'map':
      return mapOf(expression.entries, value, around.span);
    case 'item':
      return itemOf(value(expression.of), value(expression.key), around, describe(expression));
    case 'slice':
      return sliceOf(expression, value, around.span);
    case 'call':
      return unknownNode(`${describe(expression.of)}(…) is known only when the play runs`, around.span);
    case 'filter':
      return filtered(expression, value, around);
    case 'test':
      return tested(expression, value, around);
    case 'unary': {
      const of = value(expression.of);
      if (expression.operator === 'not') {
        const answer = truth(of);
        return answer === undefined ? carried(of, around.span) : made(!answer, around.span);
      }
      if (of.kind === 'unknown') return of;
      if (of.kind !== 'scalar' || typeof of.value !== 'number')
        return unknownNode('a sign before something that is no number', around.span);
      return made(expression.operator === '-' ? -of.value : of.value, around.span);
    }
    case 'binary':
      return operate(
        expression.operator,
        () => value(expression.left),
        () => value(expression.right),
        around,
      );
    case 'choice': {
      const answer = truth(value(expression.when));
      if (answer === undefined) return unknownNode(`${describe(expression.when)} is not known`, around.span);
      if (answer) return evaluate(expression.value, around);
      return expression.otherwise ? evaluate(expression.otherwise, around) : undefinedValue('the condition does not hold', around.span);
    }
  }
}

/** Unknown for the reason of another value. */
export const carried = (node: Node, span: Span): Node =>
  node.kind === 'unknown' ? node : unknownNode('the value is not fully known', span);

/** An expression in a few words, for reasons: `a.b`, `lookup`. */
function describe(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'item':
      return expression.key.kind === 'literal' && typeof expression.key.value === 'string'
        ? `${describe(expression.of)}.${expression.key.value}`
        : `${describe(expression.of)}[${describe(expression.key)}]`;
    case 'literal':
      return typeof expression.value === 'string' ? `'${expression.value}'` : pythonText(expression.value);
    case 'filter':
      return `${describe(expression.of)} | ${expression.name}`;
    case 'unary':
      return `${expression.operator} ${describe(expression.of)}`;
    case 'call':
      return `${describe(expression.of)}(…)`;
    default:
      return 'an expression';
  }
}

function mapOf(pairs: readonly (readonly [Expression, Expression])[], value: (inner: Expression) => Node, span: Span): Node {
  const entries = new Map<string, Entry>();
  for (const [left, right] of pairs) {
    const key = value(left);
    if (key.kind !== 'scalar') return unknownNode('a key of the map is not known', span);
    const name = pythonText(key.value);
    entries.set(name, { key: name, keySpan: span, value: value(right) });
  }
  return { kind: 'map', entries, span };
}

function itemOf(of: Node, key: Node, around: Surroundings, name: string): Node {
  if (of.kind === 'unknown') return of;
  if (key.kind !== 'scalar') return carried(key, around.span);
  const wanted = of.kind === 'list' && typeof key.value === 'number' && key.value < 0 ? of.items.length + key.value : key.value;
  if (of.kind === 'list' && typeof wanted !== 'number') return unknownNode(`${name} is not evaluated`, around.span);
  if (of.kind === 'scalar') return unknownNode(`${name} is not evaluated`, around.span);
  const found = get(of, typeof wanted === 'number' ? wanted : pythonText(wanted));
  // Jinja takes a method of Python's dict or list where there is no such key: `settings.items()`.
  return found ?? undefinedValue(`${name} has no value in the code`, around.span);
}

function sliceOf(slice: Extract<Expression, { kind: 'slice' }>, value: (inner: Expression) => Node, span: Span): Node {
  const of = value(slice.of);
  if (of.kind === 'unknown') return of;
  const bounds = [slice.from, slice.to].map((bound) => (bound ? value(bound) : undefined));
  const numbers = bounds.map((bound) => (bound?.kind === 'scalar' && typeof bound.value === 'number' ? bound.value : undefined));
  const unclear = bounds.some((bound, index) => bound !== undefined && numbers[index] === undefined) || slice.step !== undefined;
  if (unclear) return unknownNode('the slice is not evaluated', span);
  if (of.kind === 'list' && of.rest === undefined) return { ...of, items: of.items.slice(...(numbers as [number?, number?])) };
  if (of.kind === 'scalar' && typeof of.value === 'string') return made(of.value.slice(...(numbers as [number?, number?])), span, of.trail);
  return unknownNode('the slice is not evaluated', span);
}

/** Arguments of a filter or test, evaluated: by position, then those given by name. */
export interface Given {
  readonly positional: readonly Node[];
  readonly named: Readonly<Record<string, Node>>;
}

const given = (from: Arguments, value: (inner: Expression) => Node): Given => ({
  positional: from.positional.map(value),
  named: Object.fromEntries(Object.entries(from.named).map(([name, inner]) => [name, value(inner)])),
});

/** `ansible.builtin.bool` is `bool`. */
const shortName = (name: string): string => name.replace(/^ansible\.builtin\./, '');

function filtered(expression: Extract<Expression, { kind: 'filter' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  const name = shortName(expression.name);
  const filter = filters[name];
  const of = value(expression.of);
  if (!filter) return of.kind === 'unknown' ? of : unknownNode(`the filter ${name} is not evaluated`, around.span);
  return filter(of, given(expression, value), around);
}

function tested(expression: Extract<Expression, { kind: 'test' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  const name = shortName(expression.name);
  const test = tests[name];
  const of = value(expression.of);
  const answer = test?.(of, given(expression, value));
  if (answer !== undefined) return made(answer !== expression.negated, around.span);
  if (of.kind === 'unknown') return of;
  return unknownNode(`${describe(expression.of)} is ${name} is not evaluated`, around.span);
}

export const isCompleteList = (node: Node): node is ListNode => node.kind === 'list' && node.rest === undefined;
