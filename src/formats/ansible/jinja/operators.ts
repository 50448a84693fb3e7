import { type Node, type ScalarNode, unknownNode } from '../../../tree/node.ts';
import { carried, isCompleteList, type Surroundings } from './evaluate.ts';
import type { BinaryOperator } from './expression.ts';
import { equal, made, pythonText, truth } from './value.ts';

/** Longer texts are a mistake or an attack. */
export const maxText = 1_000_000;

/**
 * Applies an operator as Python does. `and` and `or` need only the side that decides.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#comparisons
 */
export function operate(operator: BinaryOperator, leftOf: () => Node, rightOf: () => Node, { span }: Surroundings): Node {
  const left = leftOf();
  if (operator === 'and' || operator === 'or') return junction(operator, left, rightOf, span);
  const right = rightOf();
  if (operator === '~') return join(left, right, span);
  if (operator === '==' || operator === '!=') {
    const answer = equal(left, right);
    return answer === undefined ? carried(left.kind === 'unknown' ? left : right, span) : made(answer === (operator === '=='), span);
  }
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  if (operator === 'in' || operator === 'not in') return membership(operator, left, right, span);
  if (operator === '+' && isCompleteList(left) && isCompleteList(right)) {
    return { kind: 'list', items: [...left.items, ...right.items], span: left.span };
  }
  if (left.kind !== 'scalar' || right.kind !== 'scalar') return unknownNode(`${operator} is not evaluated on lists and maps`, span);
  return onScalars(operator, left, right, span);
}

function junction(operator: 'and' | 'or', left: Node, rightOf: () => Node, span: Node['span']): Node {
  const first = truth(left);
  if (first !== undefined) return first === (operator === 'or') ? left : rightOf();
  const right = rightOf();
  // `unknown and false` is false whatever the unknown is; as a value only its truth is told.
  return truth(right) === (operator === 'or') ? made(operator === 'or', span) : carried(left, span);
}

function join(left: Node, right: Node, span: Node['span']): Node {
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    const text = pythonText(left.value) + pythonText(right.value);
    return text.length > maxText ? unknownNode('the text grows too long', span) : made(text, span);
  }
  const unclear = left.kind === 'scalar' ? right : left;
  if (unclear.kind !== 'unknown') return unknownNode('~ is not evaluated on lists and maps', span);
  const partsOf = (node: Node): readonly (string | null)[] =>
    node.kind === 'scalar' ? [pythonText(node.value)] : node.kind === 'unknown' && node.parts ? node.parts : [null];
  const secret = [left, right].some((node) => node.kind === 'unknown' && node.secret);
  return unknownNode(unclear.reason, span, { parts: [...partsOf(left), ...partsOf(right)], ...(secret ? { secret } : {}) });
}

function membership(operator: 'in' | 'not in', left: Node, right: Node, span: Node['span']): Node {
  const wanted = operator === 'in';
  if (right.kind === 'scalar' && left.kind === 'scalar' && typeof right.value === 'string' && typeof left.value === 'string') {
    return made(right.value.includes(left.value) === wanted, span);
  }
  if (right.kind === 'map' && left.kind === 'scalar') {
    const has = right.entries.has(pythonText(left.value));
    return has || right.rest === undefined ? made(has === wanted, span) : unknownNode(right.rest, span);
  }
  if (right.kind !== 'list') return unknownNode(`${operator} is not evaluated here`, span);
  const answers = right.items.map((item) => equal(left, item));
  if (answers.includes(true)) return made(wanted, span);
  if (right.rest !== undefined) return unknownNode(right.rest, span);
  return answers.includes(undefined) ? unknownNode('an item of the list is not known', span) : made(!wanted, span);
}

function onScalars(operator: BinaryOperator, left: ScalarNode, right: ScalarNode, span: Node['span']): Node {
  const one = left.value;
  const other = right.value;
  if (typeof one === 'string' && typeof other === 'string') {
    if (operator === '+')
      return one.length + other.length > maxText ? unknownNode('the text grows too long', span) : made(one + other, span);
    const order = comparison(operator, one < other ? -1 : one > other ? 1 : 0);
    if (order !== undefined) return made(order, span);
  }
  if (typeof one === 'number' && typeof other === 'number') {
    const order = comparison(operator, one - other);
    if (order !== undefined) return made(order, span);
    const result = arithmetic(operator, one, other);
    if (result !== undefined && Number.isFinite(result)) return made(result, span);
  }
  return unknownNode(`${operator} is not evaluated on these values`, span);
}

function comparison(operator: BinaryOperator, order: number): boolean | undefined {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return undefined;
  }
}

function arithmetic(operator: BinaryOperator, one: number, other: number): number | undefined {
  switch (operator) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return one / other;
    case '//':
      return Math.floor(one / other);
    case '%':
      // Python's remainder has the sign of the divisor.
      return one - other * Math.floor(one / other);
    case '**':
      return one ** other;
    default:
      return undefined;
  }
}
