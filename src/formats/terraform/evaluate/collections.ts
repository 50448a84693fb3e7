import { type Entry, type Node, stringOf } from '../../../tree/node.ts';
import type { ObjectExpression, Tuple } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { listNode, mapNode } from './value.ts';

export const evaluateTuple = (tuple: Tuple, scope: Scope): Node =>
  listNode(
    tuple.items.map((item) => evaluate(item, scope)),
    tuple.span,
  );

/** An object; an entry whose key is not known may be any other one, so the rest is unknown. */
export function evaluateObject(object: ObjectExpression, scope: Scope): Node {
  const entries: Entry[] = [];
  let rest: string | undefined;
  for (const item of object.items) {
    const key = evaluate(item.key, scope);
    const name = stringOf(key);
    if (name === undefined) rest ??= key.kind === 'unknown' ? key.reason : 'a key is not a text';
    else entries.push({ key: name, keySpan: item.key.span, value: evaluate(item.value, scope) });
  }
  return mapNode(entries, object.span, rest);
}
