import { type Node, stringOf, type UnknownNode, unknownNode } from '../../../tree/node.ts';
import type { Conditional } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { isSet, type PendingNode } from './value.ts';

/** The arm that a known condition takes; where it is unknown, what both arms have in common. */
export function evaluateConditional({ condition, then, otherwise, span }: Conditional, scope: Scope): Node {
  const decision = evaluate(condition, scope);
  const truth = stringOf(decision);
  if (truth === 'true') return evaluate(then, scope);
  if (truth === 'false') return evaluate(otherwise, scope);
  const [one, other] = [evaluate(then, scope), evaluate(otherwise, scope)];
  if (one.kind === 'scalar' && other.kind === 'scalar' && one.value === other.value) return one;
  const reason = decision.kind === 'unknown' ? decision.reason : 'the condition is neither true nor false';
  const unknown: UnknownNode = unknownNode(reason, span);
  if (!isSet(one) || !isSet(other)) return unknown;
  const pending: PendingNode = { ...unknown, notNull: true };
  return pending;
}
