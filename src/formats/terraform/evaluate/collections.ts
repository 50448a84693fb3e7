import { type Entry, type Node, stringOf } from '../../../tree/node.ts';
import type { ObjectExpression, Tuple } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { failedNode, listNode, mapNode } from './value.ts';

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
    if (name !== undefined) entries.push({ key: name, keySpan: item.key.span, value: evaluate(item.value, scope) });
    else if (key.kind === 'unknown') rest ??= key.reason;
    else return failedNode('a key is not a text', item.key.span);
  }
  return mapNode(entries, object.span, rest);
}
