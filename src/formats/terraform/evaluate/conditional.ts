import { type Node, type ScalarNode, stringOf, type UnknownNode, unknownNode, withStep } from '../../../tree/node.ts';
import { textOf } from '../../../tree/span.ts';
import type { Conditional } from '../syntax/expression.ts';
import { equalNodes } from './equality.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { isFailed, isSet, type PendingNode, scalarNode } from './value.ts';

/** The arm that a known condition takes; where it is unknown, what both arms have in common. */
export function evaluateConditional({ condition, then, otherwise, span }: Conditional, scope: Scope): Node {
  const decision = evaluate(condition, scope);
  const truth = stringOf(decision);
  if (truth === 'true' || truth === 'false') {
    const [taken, left] = truth === 'true' ? [then, otherwise] : [otherwise, then];
    const value = unified(evaluate(taken, scope), () => evaluate(left, scope));
    // What a condition over variables chose is worth telling; a literal one says nothing.
    return value.kind === 'unknown' || decision.trail === undefined
      ? value
      : withStep(value, { span: decision.span, note: `chosen by ${shortened(textOf(condition.span))}` });
  }
  if (isFailed(decision)) return decision;
  const reason = decision.kind === 'unknown' ? decision.reason : 'the condition is neither true nor false';
  return common(evaluate(then, scope), evaluate(otherwise, scope), unknownNode(reason, span));
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

/** Both arms have one type: a number or bool becomes a text where the other arm is one. */
function unified(value: Node, other: () => Node): Node {
  if (value.kind !== 'scalar' || value.value === null || typeof value.value === 'string') return value;
  const left = other();
  return isText(left) ? { ...scalarNode(value.text, value.span), ...(value.trail ? { trail: value.trail } : {}) } : value;
}

const isText = (node: Node): boolean => node.kind === 'scalar' && typeof node.value === 'string';

/** What holds whichever of two values it is. */
function common(one: Node, other: Node, unknown: UnknownNode): Node {
  if (equalNodes(one, other) === true) return one;
  if (one.kind === 'map' && other.kind === 'map' && one.rest === undefined && other.rest === undefined && sameKeys(one, other)) {
    const entries = [...one.entries].map(([key, entry]) => {
      const value = common(entry.value, other.entries.get(key)?.value as Node, unknown);
      return [key, { ...entry, value }] as const;
    });
    return { ...one, entries: new Map(entries) };
  }
  if (isText(one) && other.kind === 'scalar' && (one as ScalarNode).text === other.text && other.value !== null) return one;
  if (!isSet(one) || !isSet(other)) return unknown;
  const pending: PendingNode = { ...unknown, notNull: true };
  return pending;
}

const sameKeys = (one: Node & { kind: 'map' }, other: Node & { kind: 'map' }): boolean =>
  one.entries.size === other.entries.size && [...one.entries.keys()].every((key) => other.entries.has(key));
