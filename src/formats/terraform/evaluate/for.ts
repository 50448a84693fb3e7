import { type Entry, isUnset, type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import type { For } from '../syntax/expression.ts';
import { type Element, elementsOf } from './elements.ts';
import { evaluate } from './evaluate.ts';
import { type Scope, withNames } from './scope.ts';
import { failedNode, isFailed, listNode, mapNode } from './value.ts';
import { takeStep, tooManySteps } from './world.ts';

/**
 * A `for` over what is known of a collection. An element whose condition or key is not known may be there or not, so
 * what comes of it is left to the rest.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#for-expressions
 */
export function evaluateFor(expression: For, scope: Scope): Node {
  const { span } = expression;
  const collection = evaluate(expression.collection, scope);
  if (collection.kind === 'unknown') return isFailed(collection) ? collection : unknownNode(collection.reason, span);
  const elements = elementsOf(collection);
  if (!elements)
    return failedNode(isUnset(collection) ? 'a for expression goes through null' : 'a for expression goes through no list or map', span);
  const made: Made = { items: [], groups: new Map(), ...(elements.rest === undefined ? {} : { rest: elements.rest }) };
  for (const element of elements.items) {
    if (!takeStep(scope.world)) return unknownNode(tooManySteps, span);
    const failed = addTo(made, element, expression, scope);
    if (failed) return failed;
  }
  if (!expression.key) return listNode(made.items, span, made.rest);
  return mapNode(
    [...made.groups].map(([key, entries]) => entryFor(key, entries, expression, made.rest)),
    span,
    made.rest,
  );
}

interface Made {
  readonly items: Node[];
  readonly groups: Map<string, Entry[]>;
  rest?: string;
}

/** @returns what Terraform refuses, if it does */
function addTo(made: Made, { key, value }: Element, expression: For, scope: Scope): Node | undefined {
  const names = { ...(expression.keyName === undefined ? {} : { [expression.keyName]: key }), [expression.valueName]: value };
  const inner = withNames(scope, names);
  if (expression.condition) {
    const condition = evaluate(expression.condition, inner);
    const truth = stringOf(condition);
    if (truth === 'false') return undefined;
    if (truth !== 'true') {
      if (isFailed(condition)) return condition;
      made.rest ??= condition.kind === 'unknown' ? condition.reason : 'the condition of a for is neither true nor false';
      return undefined;
    }
  }
  const result = evaluate(expression.value, inner);
  if (!expression.key) {
    made.items.push(result);
    return undefined;
  }
  const newKey = evaluate(expression.key, inner);
  const name = stringOf(newKey);
  if (name !== undefined) {
    const entry = { key: name, keySpan: newKey.span, value: result };
    const alike = made.groups.get(name);
    if (!alike) made.groups.set(name, [entry]);
    else if (expression.groups) alike.push(entry);
    else return failedNode(`two elements give the key "${name}"`, expression.span);
  } else if (newKey.kind === 'unknown') made.rest ??= newKey.reason;
  else return failedNode('a key is not a text', expression.span);
  return undefined;
}

function entryFor(key: string, entries: readonly Entry[], { groups, span }: For, rest: string | undefined): Entry {
  const [first] = entries as [Entry];
  if (!groups) return first;
  return {
    ...first,
    key,
    value: listNode(
      entries.map((entry) => entry.value),
      span,
      rest,
    ),
  };
}
