import { type Node, stringOf, unknownNode, withStep } from '../../../tree/node.ts';
import { textOf } from '../../../tree/span.ts';
import type { Attribute, Expression, Index, Root } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { targetOf } from './target.ts';
import { failedNode, isSetOfValues } from './value.ts';

/** The value behind `var.a.b[0]`: what the scope knows of its beginning, and what that holds under the rest. */
export function evaluateReference(expression: Root | Attribute | Index, scope: Scope): Node {
  const chain = chainOf(expression);
  const [root] = chain;
  if (root?.kind !== 'root') return chain.slice(1).reduce((value, step) => select(value, step, scope), evaluate(root as Expression, scope));
  const path = [root.name];
  for (const step of chain.slice(1)) {
    if (step.kind === 'attribute') path.push(step.name);
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
  if (typeof key === 'object' && key.kind === 'unknown' && value.kind !== 'unknown') {
    return unknownNode(key.reason, step.span);
  }
  if (key === undefined || typeof key === 'object') {
    return value.kind === 'unknown' ? value : failedNode(`${textOf(step.span)} has an index that is neither text nor number`, step.span);
  }
  return elementAt(value, key, step);
}

/** What stands under a key of an object, an index of a list, or the name of a resource's attribute. */
function elementAt(value: Node, key: string, step: Expression): Node {
  const target = targetOf(value);
  if (value.kind === 'unknown') {
    return target ? target.select(key, step.kind === 'index' ? 'index' : 'attribute', step.span) : value;
  }
  if (value.kind === 'list' && !isSetOfValues(value)) {
    // Which of them comes first is not known where there may be others.
    if (value.rest !== undefined) return unknownNode(value.rest, step.span);
    return passedOn(value, value.items[Number(key)]) ?? failedNode(missing(step), step.span);
  }
  if (value.kind === 'map') {
    const found = passedOn(value, value.entries.get(key)?.value);
    return found ?? (value.rest === undefined ? failedNode(missing(step), step.span) : unknownNode(value.rest, step.span));
  }
  return failedNode(missing(step), step.span);
}

/** An element came the way that its list or object came. */
export const passedOn = (holder: Node, element: Node | undefined): Node | undefined =>
  element && (holder.trail ?? []).reduce((node, step) => withStep(node, step), element);

/** Terraform refuses such a reference, unless it stands in try(). */
const missing = (step: Expression): string => `${textOf(step.span)} is not there`;

const keyOf = (node: Node): string | Node | undefined => (node.kind === 'unknown' ? node : stringOf(node));
