import { type Node, type ScalarNode, unknownNode } from '../../../tree/node.ts';
import type { BinaryOperator } from './expression.ts';
import { percentFormatted } from './format.ts';
import type { Surroundings } from './surroundings.ts';
import { carried, equal, isCompleteList, isFloat, made, madeFloat, madeList, pythonLiteral, pythonText, truth } from './value.ts';

/** Longer texts are a mistake or an attack. */
export const maxText = 200_000;

/** Longer lists are a mistake or an attack. */
export const maxItems = 100_000;

/**
 * Applies an operator as Python does. `and` and `or` need only the side that decides.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#comparisons
 */
export function operate(operator: BinaryOperator, leftOf: () => Node, rightOf: () => Node, around: Surroundings): Node {
  const { span } = around;
  const left = leftOf();
  if (operator === 'and' || operator === 'or') return junction(operator, left, rightOf, span);
  const right = rightOf();
  if (operator === '~') return join(left, right, around);
  if (operator === '==' || operator === '!=') {
    const answer = equal(around.resolve(left, 'deep'), around.resolve(right, 'deep'));
    return answer === undefined ? carried(left.kind === 'unknown' ? left : right, span) : made(answer === (operator === '=='), span);
  }
  if (left.kind === 'unknown') return left;
  if (right.kind === 'unknown') return right;
  if (operator === 'in' || operator === 'not in') return membership(operator, left, right, around);
  if (operator === '+' && isCompleteList(left) && isCompleteList(right)) {
    if (left.items.length + right.items.length > maxItems) return unknownNode('the list grows too long', span);
    return madeList([...left.items, ...right.items], left.span);
  }
  if (operator === '%' && left.kind === 'scalar' && typeof left.value === 'string') {
    const text = percentFormatted(left.value, right.kind === 'list' ? right.items.map((item) => around.resolve(item, 'deep')) : [right]);
    return text === undefined ? unknownNode('% is not evaluated on these values', span) : made(text, span);
  }
  if (operator === '*') {
    const repeated = repetition(left, right, span) ?? repetition(right, left, span);
    if (repeated) return repeated;
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

function join(left: Node, right: Node, around: Surroundings): Node {
  const sides = [left, right].map((side) => around.resolve(side, 'deep'));
  const texts = sides.map((side) => (side.kind === 'scalar' ? pythonText(side) : pythonLiteral(side)));
  if (!texts.includes(undefined)) {
    const text = texts.join('');
    return text.length > maxText ? unknownNode('the text grows too long', around.span) : made(text, around.span);
  }
  const unclear = sides[texts.indexOf(undefined)] as Node;
  const partsOf = (node: Node, text: string | undefined): readonly (string | null)[] =>
    text !== undefined ? [text] : node.kind === 'unknown' && node.parts ? node.parts : [null];
  const secret = sides.some((node) => node.kind === 'unknown' && node.secret);
  const parts = sides.flatMap((node, index) => partsOf(node, texts[index]));
  return unknownNode(unclear.kind === 'unknown' ? unclear.reason : 'a value is not fully known', around.span, {
    parts,
    ...(secret ? { secret } : {}),
  });
}

/** `'-' * 3`, `[0] * 2`: as often as a number says. */
function repetition(of: Node, times: Node, span: Node['span']): Node | undefined {
  if (times.kind !== 'scalar' || typeof times.value !== 'number' || !Number.isInteger(times.value)) return undefined;
  const count = Math.max(0, times.value);
  if (of.kind === 'scalar' && typeof of.value === 'string') {
    return of.value.length * count > maxText ? unknownNode('the text grows too long', span) : made(of.value.repeat(count), span);
  }
  if (!isCompleteList(of)) return undefined;
  if (of.items.length * count > maxItems) return unknownNode('the list grows too long', span);
  return madeList(Array.from({ length: count }, () => of.items).flat(), span);
}

function membership(operator: 'in' | 'not in', left: Node, right: Node, around: Surroundings): Node {
  const { span } = around;
  const wanted = operator === 'in';
  if (right.kind === 'scalar' && left.kind === 'scalar' && typeof right.value === 'string' && typeof left.value === 'string') {
    return made(right.value.includes(left.value) === wanted, span);
  }
  if (right.kind === 'map' && left.kind === 'scalar') {
    const has = right.entries.has(pythonText(left));
    return has || right.rest === undefined ? made(has === wanted, span) : unknownNode(right.rest, span);
  }
  if (right.kind !== 'list') return unknownNode(`${operator} is not evaluated here`, span);
  const wantedItem = around.resolve(left, 'deep');
  const answers = right.items.map((item) => equal(wantedItem, around.resolve(item, 'deep')));
  if (answers.includes(true)) return made(wanted, span);
  if (right.rest !== undefined) return unknownNode(right.rest, span);
  return answers.includes(undefined) ? unknownNode('an item of the list is not known', span) : made(!wanted, span);
}

function onScalars(operator: BinaryOperator, left: ScalarNode, right: ScalarNode, span: Node['span']): Node {
  // True is 1 to Python.
  const [one, other] = [left.value, right.value].map((value) => (typeof value === 'boolean' ? Number(value) : value));
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
    const isWhole = operator !== '/' && !isFloat(left) && !isFloat(right) && Number.isInteger(result);
    if (result !== undefined && Number.isFinite(result) && (!isWhole || Number.isSafeInteger(result)))
      return isWhole ? made(result, span) : madeFloat(result, span);
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
