import { type Node, type Scalar, stringOf, unknownNode } from '../../../tree/node.ts';
import type { Binary, BinaryOperator, Unary } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { scalarNode } from './value.ts';

export function evaluateUnary({ operator, operand, span }: Unary, scope: Scope): Node {
  const value = evaluate(operand, scope);
  if (value.kind === 'unknown') return { ...unknownNode(value.reason, span) };
  if (operator === '!') {
    const truth = boolOf(value);
    return truth === undefined ? unknownNode('! is applied to what is neither true nor false', span) : scalarNode(!truth, span);
  }
  const number = numberOf(value);
  return number === undefined ? unknownNode('- is applied to what is no number', span) : scalarNode(-number, span);
}

export function evaluateBinary({ operator, left, right, span }: Binary, scope: Scope): Node {
  const [one, other] = [evaluate(left, scope), evaluate(right, scope)];
  // A known operand can decide by itself. Terraform refuses other types than bool here.
  if (operator === '&&' || operator === '||') {
    const deciding = operator === '||';
    if (boolOf(one) === deciding || boolOf(other) === deciding) return scalarNode(deciding, span);
  }
  if (one.kind === 'unknown') return unknownNode(one.reason, span);
  if (other.kind === 'unknown') return unknownNode(other.reason, span);
  const result = compute(operator, one, other);
  return result === undefined
    ? unknownNode(`the operands of ${operator} have types that are not evaluated`, span)
    : scalarNode(result, span);
}

function compute(operator: BinaryOperator, one: Node, other: Node): Scalar | undefined {
  if (operator === '==' || operator === '!=') {
    const equal = equals(one, other);
    return equal === undefined ? undefined : equal === (operator === '==');
  }
  if (operator === '&&' || operator === '||') {
    const [left, right] = [boolOf(one), boolOf(other)];
    if (left === undefined || right === undefined) return undefined;
    return operator === '&&' ? left && right : left || right;
  }
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === undefined || right === undefined) return undefined;
  const value = arithmetic[operator](left, right);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

const arithmetic: Readonly<Record<Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>, (left: number, right: number) => number | boolean>> =
  {
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right,
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
  };

/** Values of different types are never equal; collections are not compared here, but for being null. */
function equals(one: Node, other: Node): boolean | undefined {
  if (one.kind === 'scalar' && other.kind === 'scalar') return one.value === other.value;
  return isNull(one) || isNull(other) ? false : undefined;
}

const isNull = (node: Node): boolean => node.kind === 'scalar' && node.value === null;

/** Terraform takes "true" for true, and "8" for 8, wherever an operator wants one. */
function boolOf(node: Node): boolean | undefined {
  const text = stringOf(node);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function numberOf(node: Node): number | undefined {
  const text = stringOf(node);
  if (text === undefined || typeof (node as { value?: unknown }).value === 'boolean') return undefined;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
