import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import type { Expression } from './expression.ts';
import type { RawNode } from './raw.ts';

/** `[for v in list : v if …]` and `{for k, v in map : k => v...}`. */
export function readFor(raw: RawNode, source: Source, read: (child: RawNode) => Expression): Expression {
  const place = span(source, raw.start, raw.end);
  const intro = raw.children.find((child) => child.type === 'for_intro');
  const collection = intro?.children.find((child) => child.type === 'expression');
  const names = (intro?.children ?? [])
    .filter((child) => child.type === 'identifier')
    .map((child) => source.text.slice(child.start, child.end));
  const [first = '', second] = names;
  const expressions = raw.children.filter((child) => child.type === 'expression').map(read);
  const value = expressions.at(-1);
  if (!collection || !value) return { kind: 'broken', span: place };
  const key = raw.type === 'for_object_expr' ? expressions[0] : undefined;
  const condition = raw.children.find((child) => child.type === 'for_cond')?.children.find((child) => child.type === 'expression');
  return {
    kind: 'for',
    ...(second === undefined ? {} : { keyName: first }),
    valueName: second ?? first,
    collection: read(collection),
    ...(key ? { key } : {}),
    value,
    ...(condition ? { condition: read(condition) } : {}),
    groups: raw.children.some((child) => child.type === 'ellipsis'),
    span: place,
  };
}
