import { type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import { textOf } from '../../../tree/span.ts';
import type { Attribute, Expression, Index, Root } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { pendingNode, referenceOf } from './value.ts';

/** The value behind `var.a.b[0]`: what the scope knows of its beginning, and what that holds under the rest. */
export function evaluateReference(expression: Root | Attribute | Index, scope: Scope): Node {
  const chain = chainOf(expression);
  const [root] = chain;
  if (root?.kind !== 'root') return chain.slice(1).reduce((value, step) => select(value, step, scope), evaluate(root as Expression, scope));
  const path = [root.name];
  for (const step of chain.slice(1)) {
    if (step.kind === 'attribute') path.push(step.name);
    else if (step.kind === 'index' && step.key.kind === 'literal') path.push(String(step.key.value));
    else break;
  }
  const { value, taken } = scope.lookup(path, expression.span);
  return chain.slice(taken).reduce((current, step) => select(current, step, scope), value);
}

/** From the innermost operand outwards. */
function chainOf(expression: Expression): Expression[] {
  const chain = [expression];
  for (let current = expression; current.kind === 'attribute' || current.kind === 'index'; ) {
    current = current.of;
    chain.unshift(current);
  }
  return chain;
}

function select(value: Node, step: Expression, scope: Scope): Node {
  const key = step.kind === 'attribute' ? step.name : step.kind === 'index' ? keyOf(evaluate(step.key, scope)) : undefined;
  if (value.kind === 'unknown') {
    const reference = referenceOf(value);
    return reference && typeof key === 'string' ? pendingNode(value.reason, value.span, [...reference, key]) : value;
  }
  if (key === undefined || typeof key === 'object')
    return key ?? unknownNode(`${textOf(step.span)} has an index that is not known`, step.span);
  if (value.kind === 'list') return value.items[Number(key)] ?? unknownNode(value.rest ?? missing(step), step.span);
  if (value.kind === 'map') return value.entries.get(key)?.value ?? unknownNode(value.rest ?? missing(step), step.span);
  return unknownNode(missing(step), step.span);
}

/** Terraform refuses such a reference, unless it stands in try(); here it is only not known. */
const missing = (step: Expression): string => `${textOf(step.span)} is not there`;

const keyOf = (node: Node): string | Node | undefined => (node.kind === 'unknown' ? node : stringOf(node));
