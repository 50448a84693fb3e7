import type { BinaryOperator, Expression } from './expression.ts';
import { filtered, subscripted } from './postfix.ts';
import { primary } from './primary.ts';
import { readAll, type TokenStream } from './token-stream.ts';

/**
 * Reads a Jinja expression, by precedence: inline if, or, and, not, comparison, `~`, sums, products, power, unary,
 * and closest of all attributes, items, calls, filters and tests.
 *
 * @returns `undefined` for text that Jinja would not take
 * @see https://github.com/pallets/jinja/blob/main/src/jinja2/parser.py
 */
export const parseExpression = (text: string): Expression | undefined => readAll(text, tuple);

/** `a, b` without brackets is a tuple, which reads as a list. */
export function tuple(stream: TokenStream): Expression {
  const first = choice(stream);
  if (stream.peek()?.text !== ',') return first;
  const items = [first];
  while (stream.takes(',') && !stream.isDone) items.push(choice(stream));
  return { kind: 'list', items };
}

/** One expression, up to a comma or bracket that is not its own. */
export const choice = (stream: TokenStream): Expression =>
  stream.nested(() => {
    let result = or(stream);
    while (stream.takesWord('if')) {
      const when = or(stream);
      const otherwise = stream.takesWord('else') ? choice(stream) : undefined;
      result = { kind: 'choice', when, value: result, otherwise };
    }
    return result;
  });

/** One expression without an `if` of its own, such as the list of a `for` that may be followed by one. */
export function or(stream: TokenStream): Expression {
  let left = and(stream);
  while (stream.takesWord('or')) left = { kind: 'binary', operator: 'or', left, right: and(stream) };
  return left;
}

function and(stream: TokenStream): Expression {
  let left = not(stream);
  while (stream.takesWord('and')) left = { kind: 'binary', operator: 'and', left, right: not(stream) };
  return left;
}

function not(stream: TokenStream): Expression {
  let count = 0;
  while (stream.takesWord('not')) count++;
  let result = comparison(stream);
  for (; count > 0; count--) result = { kind: 'unary', operator: 'not', of: result };
  return result;
}

/** `a < b < c` means both, as in Python. */
function comparison(stream: TokenStream): Expression {
  let left = sum(stream);
  let result: Expression | undefined;
  for (let operator = comparator(stream); operator; operator = comparator(stream)) {
    const right = sum(stream);
    const compared: Expression = { kind: 'binary', operator, left, right };
    result = result ? { kind: 'binary', operator: 'and', left: result, right: compared } : compared;
    left = right;
  }
  return result ?? left;
}

function comparator(stream: TokenStream): BinaryOperator | undefined {
  for (const operator of ['==', '!=', '<=', '>=', '<', '>'] as const) if (stream.takes(operator)) return operator;
  if (stream.takesWord('in')) return 'in';
  if (stream.peek()?.text !== 'not' || stream.peek(1)?.text !== 'in') return undefined;
  stream.take();
  stream.take();
  return 'not in';
}

// Sums come before `~` in Jinja: `1 ~ 2 + 3` is 15.
const sum = (stream: TokenStream): Expression =>
  left(stream, ['+', '-'], () =>
    left(stream, ['~'], () => left(stream, ['*', '/', '//', '%'], () => left(stream, ['**'], () => unary(stream)))),
  );

function left(stream: TokenStream, operators: readonly BinaryOperator[], operand: () => Expression): Expression {
  let result = operand();
  for (;;) {
    const operator = operators.find((one) => stream.takes(one));
    if (!operator) return result;
    result = { kind: 'binary', operator, left: result, right: operand() };
  }
}

/** A sign binds closer than filters do: `-1 | abs` is 1. */
function unary(stream: TokenStream): Expression {
  const operand = (): Expression => {
    for (const operator of ['-', '+'] as const) if (stream.takes(operator)) return { kind: 'unary', operator, of: stream.nested(operand) };
    return subscripted(stream, primary(stream));
  };
  return filtered(stream, operand());
}
