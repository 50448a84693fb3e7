import type { Node } from '../../../../tree/node.ts';
import { argument, flagGiven, numberGiven, textGiven } from '../given.ts';
import { maxItems } from '../operators.ts';
import type { Surroundings } from '../surroundings.ts';
import { isCompleteList, made, madeList, undefinedValue } from '../value.ts';
import { attributeOf } from './attribute.ts';
import { type Filter, itemsIn, onList } from './filter.ts';

const itemAt = (index: number): Filter => onList((items, _given, { span }) => items.at(index) ?? undefinedValue('the list is empty', span));

const size: Filter = (of, _given, { span }) => {
  if (isCompleteList(of)) return made(of.items.length, span);
  if (of.kind === 'map') return of.rest === undefined ? made(of.entries.size, span) : undefined;
  return of.kind === 'scalar' && typeof of.value === 'string' ? made([...of.value].length, span) : undefined;
};

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/flatten_filter.html */
const flatten = onList((items, given, around) => {
  const levels = numberGiven(given, 0, 'levels') ?? 100;
  const keepsNull = argument(given, 1, 'skip_nulls') !== undefined && !flagGiven(given, 1, 'skip_nulls');
  const flat = (nodes: readonly Node[], depth: number): readonly Node[] | undefined => {
    const found: Node[] = [];
    for (const node of nodes) {
      if (!keepsNull && node.kind === 'scalar' && (node.value === null || node.value === 'None' || node.value === 'null')) continue;
      if (node.kind !== 'list' || depth <= 0) {
        found.push(node);
        continue;
      }
      const inside = itemsIn(node, around);
      const below = inside && flat(inside, depth - 1);
      if (!below) return undefined;
      found.push(...below);
    }
    return found;
  };
  return flat(items, levels);
});

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/subelements_filter.html */
const subelements: Filter = (of, given, around) => {
  const wanted = textGiven(given, 0, 'obj', 'subelements');
  const owners = of.kind === 'map' ? [...of.entries.values()].map((entry) => entry.value) : itemsIn(of, around);
  if (wanted === undefined || !owners) return undefined;
  const found: Node[] = [];
  for (const owner of owners.map((node) => around.resolve(node, 'shallow'))) {
    const list = attributeOf(owner, wanted, around);
    const items = list && itemsIn(list, around);
    if (list === undefined && flagGiven(given, 1, 'skip_missing')) continue;
    if (!items || list.kind !== 'list') return undefined;
    for (const item of items) found.push(madeList([owner, item], item.span));
  }
  return madeList(found, around.span, of.kind === 'list' ? of.rest : undefined);
};

const listsOf = (nodes: readonly Node[], around: Surroundings): readonly (readonly Node[])[] | undefined => {
  const lists = nodes.map((node) => itemsIn(node, around));
  return lists.includes(undefined) ? undefined : (lists as (readonly Node[])[]);
};

const zip =
  (isLong: boolean): Filter =>
  (of, given, around) => {
    const lists = listsOf([of, ...given.positional], around);
    if (!lists || !around.spend(lists.reduce((sum, list) => sum + list.length, 0))) return undefined;
    const sizes = lists.map((list) => list.length);
    const filler = given.named['fillvalue'] ?? made(null, around.span);
    const length = isLong ? Math.max(...sizes) : Math.min(...sizes);
    return madeList(
      Array.from({ length }, (_, index) =>
        madeList(
          lists.map((list) => list[index] ?? filler),
          of.span,
        ),
      ),
      of.span,
    );
  };

const product: Filter = (of, given, around) => {
  const lists = listsOf([of, ...given.positional], around);
  if (!lists || 'repeat' in given.named) return undefined;
  const total = lists.reduce((count, list) => count * list.length, 1);
  if (total > maxItems || !around.spend(total)) return undefined;
  const rows = lists.reduce<readonly (readonly Node[])[]>(
    (found, list) => found.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
  return madeList(
    rows.map((row) => madeList(row, of.span)),
    of.span,
  );
};

const sorted = onList((items, given, around) => {
  const attribute = textGiven(given, Number.NaN, 'attribute');
  const keys = items.map((item) => (attribute === undefined ? item : attributeOf(item, attribute, around)));
  const unclear = keys.find((key) => key?.kind === 'unknown');
  if (unclear) return unclear;
  const values = keys.map((key) =>
    key?.kind === 'scalar' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : undefined,
  );
  if (values.includes(undefined) || new Set(values.map((value) => typeof value)).size > 1) return undefined;
  const isExact = flagGiven(given, 1, 'case_sensitive');
  const known = values.map((value) => (typeof value === 'string' && !isExact ? value.toLowerCase() : value)) as (string | number)[];
  const order = items.map((_, index) => index);
  order.sort((one, other) => compare(known[one] as string | number, known[other] as string | number) || one - other);
  const isReversed = flagGiven(given, 0, 'reverse');
  if (isReversed) order.sort((one, other) => compare(known[other] as string | number, known[one] as string | number) || one - other);
  return order.map((index) => items[index] as Node);
});

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);

const batch = onList((items, given, { span }) => {
  const count = numberGiven(given, 0, 'linecount') ?? 0;
  const filler = argument(given, 1, 'fill_with');
  if (count < 1) return undefined;
  const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, index) => items.slice(index * count, (index + 1) * count));
  return rows.map((row) => madeList(filler ? [...row, ...Array.from({ length: count - row.length }, () => filler)] : row, span));
});

const reversed: Filter = (of, given, around) => {
  if (of.kind === 'scalar') return typeof of.value === 'string' ? made([...of.value].reverse().join(''), of.span, of.trail) : undefined;
  return onList((items) => items.toReversed())(of, given, around);
};

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/extract_filter.html */
const extract: Filter = (of, given, around) => {
  const container = argument(given, 0, 'container');
  const key = of.kind === 'scalar' ? String(of.value) : undefined;
  if (key === undefined || container === undefined || given.positional.length > 1) return undefined;
  return attributeOf(container, key, around);
};

export const listFilters: Readonly<Record<string, Filter>> = {
  first: itemAt(0),
  last: itemAt(-1),
  length: size,
  count: size,
  list: onList((items) => items),
  flatten,
  subelements,
  zip: zip(false),
  zip_longest: zip(true),
  product,
  sort: sorted,
  batch,
  reverse: reversed,
  extract,
};
