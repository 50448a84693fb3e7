import type { Node } from '../../../tree/node.ts';
import { stringOf } from '../../../tree/node.ts';
import { textOf } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Scope } from '../evaluate/scope.ts';
import { isSet } from '../evaluate/value.ts';
import type { Body } from '../syntax/body.ts';

/** Does a resource or module with `count` or `for_each` exist at all? */
export type Existence = { readonly exists: false } | { readonly exists: true; readonly condition?: string };

/** https://developer.hashicorp.com/terraform/language/meta-arguments/count */
export function existenceOf(body: Body, scope: Scope): Existence {
  for (const name of ['count', 'for_each']) {
    const attribute = body.attributes.get(name);
    if (!attribute) continue;
    const value = evaluate(attribute.expression, scope);
    const empty = isEmpty(value);
    if (empty === true) return { exists: false };
    if (empty === undefined) return { exists: true, condition: shortened(textOf(attribute.span)) };
  }
  return { exists: true };
}

function isEmpty(value: Node): boolean | undefined {
  if (value.kind === 'unknown' || isSet(value) === false) return undefined;
  if (value.kind === 'scalar') return stringOf(value) === '0';
  const size = value.kind === 'list' ? value.items.length : value.entries.size;
  return size > 0 ? false : value.rest === undefined ? true : undefined;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
