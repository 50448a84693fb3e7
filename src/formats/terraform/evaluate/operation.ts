import { isUnset, type Node, type Scalar, unknownNode } from '../../../tree/node.ts';
import type { Binary, BinaryOperator, Unary } from '../syntax/expression.ts';
import { equalNodes } from './equality.ts';
import { evaluate } from './evaluate.ts';
import { boolOf, numberOf } from './scalar.ts';
import type { Scope } from './scope.ts';
import { failedNode, isFailed, pendingNode, scalarNode } from './value.ts';

export function evaluateUnary({ operator, operand, span }: Unary, scope: Scope): Node {
  const value = evaluate(operand, scope);
  if (value.kind === 'unknown') return isFailed(value) ? value : pendingNode(value.reason, span);
  const result = operator === '!' ? negated(boolOf(value)) : minus(numberOf(value));
  if (result === undefined) return failedNode(`${operator} is applied to what is no ${operator === '!' ? 'bool' : 'number'}`, span);
  return { ...scalarNode(result, span), ...(value.trail ? { trail: value.trail } : {}) };
}

const negated = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
const minus = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

export function evaluateBinary({ operator, left, right, span }: Binary, scope: Scope): Node {
  const [one, other] = [evaluate(left, scope), evaluate(right, scope)];
  const trail = [...(one.trail ?? []), ...(other.trail ?? [])];
  const found = (result: Scalar): Node => ({ ...scalarNode(result, span), ...(trail.length > 0 ? { trail } : {}) });
  if (operator === '==' || operator === '!=') {
    const equal = equalNodes(one, other);
    if (equal !== undefined) return found(equal === (operator === '=='));
    return [one, other].find(isFailed) ?? pendingNode(reasonIn(one) ?? reasonIn(other) ?? 'the two are known in part only', span);
  }
  // A known operand can decide by itself.
  if (operator === '&&' || operator === '||') {
    const deciding = operator === '||';
    if (boolOf(one) === deciding || boolOf(other) === deciding) return found(deciding);
  }
  const failed = [one, other].find(isFailed);
  if (failed) return failed;
  if (one.kind === 'unknown') return pendingNode(one.reason, span);
  if (other.kind === 'unknown') return pendingNode(other.reason, span);
  const result = operator === '&&' || operator === '||' ? logical(operator, one, other) : computed(operator, one, other);
  if (result === undefined)
    return failedNode(`${operator} is applied to ${isUnset(one) || isUnset(other) ? 'null' : 'values that it does not take'}`, span);
  // More digits than a number has here, though Terraform has more.
  if (typeof result === 'number' && Math.abs(result) > Number.MAX_SAFE_INTEGER) return unknownNode('the number is too large', span);
  return found(result);
}

function reasonIn(node: Node): string | undefined {
  if (node.kind === 'unknown') return node.reason;
  return node.kind === 'scalar' ? undefined : node.rest;
}

function logical(operator: '&&' | '||', one: Node, other: Node): boolean | undefined {
  const [left, right] = [boolOf(one), boolOf(other)];
  if (left === undefined || right === undefined) return undefined;
  return operator === '&&' ? left && right : left || right;
}

type Arithmetic = Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>;

function computed(operator: Arithmetic, one: Node, other: Node): number | boolean | undefined {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === undefined || right === undefined) return undefined;
  const value = arithmetic[operator](left, right);
  if (typeof value === 'boolean') return value;
  if (!Number.isFinite(value)) return undefined;
  // 0.1 + 0.2 is 0.3 in Terraform, which counts with more digits.
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

const arithmetic: Readonly<Record<Arithmetic, (left: number, right: number) => number | boolean>> = {
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  // Terraform divides by zero here without a word.
  '%': (left, right) => (right === 0 ? left : left % right),
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};
