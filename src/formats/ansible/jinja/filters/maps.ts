import { type Entry, get, type MapNode, type Node } from '../../../../tree/node.ts';
import { argument, flagGiven, textGiven } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
import { equal, made, madeList, madeMap, pythonText } from '../value.ts';
import { type Filter, itemsIn, onList } from './filter.ts';

/** The entries of a map as a list of maps with their keys and values. */
export const pairsOf = (of: MapNode, names: readonly [string, string] = ['key', 'value']): Node =>
  madeList(
    [...of.entries.values()].map((entry) => pair(names, entry)),
    of.span,
    of.rest,
  );

function pair(names: readonly [string, string], entry: Entry): Node {
  const cell = (key: string, value: Node): [string, Entry] => [key, { key, keySpan: entry.keySpan, value }];
  return {
    kind: 'map',
    entries: new Map([cell(names[0], made(entry.key, entry.keySpan)), cell(names[1], entry.value)]),
    span: entry.value.span,
  };
}

const toItems: Filter = (of, given) =>
  of.kind === 'map' ? pairsOf(of, [textGiven(given, 0, 'key_name') ?? 'key', textGiven(given, 1, 'value_name') ?? 'value']) : undefined;

const toMap = onList((items, given, around) => {
  const key = textGiven(given, 0, 'key_name') ?? 'key';
  const value = textGiven(given, 1, 'value_name') ?? 'value';
  const entries: [string, Node][] = [];
  for (const item of items) {
    const name = get(item, key);
    const known = name && around.resolve(name, 'shallow');
    const content = get(item, value);
    if (known?.kind !== 'scalar' || content === undefined) return undefined;
    entries.push([pythonText(known), content]);
  }
  return madeMap(entries, around.span);
});

type ListMerge = 'replace' | 'keep' | 'append' | 'prepend' | 'append_rp' | 'prepend_rp';

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/combine_filter.html */
const combine: Filter = (of, given, around) => {
  const isDeep = flagGiven(given, Number.NaN, 'recursive');
  const lists = (textGiven(given, Number.NaN, 'list_merge') ?? 'replace') as ListMerge;
  const flat = [of, ...given.positional].flatMap((node) => (node.kind === 'list' ? (itemsIn(node, around) ?? [node]) : [node]));
  if (flat.some((node) => node.kind !== 'map')) return flat.find((node) => node.kind === 'unknown');
  return (flat as MapNode[]).reduce((merged, next) => merge(merged, next, { isDeep, lists }, around));
};

function merge(one: MapNode, other: MapNode, how: { readonly isDeep: boolean; readonly lists: ListMerge }, around: Surroundings): MapNode {
  const entries = new Map(one.entries);
  for (const entry of other.entries.values()) {
    const before = entries.get(entry.key);
    const [old, value] = [before && around.resolve(before.value, 'shallow'), around.resolve(entry.value, 'shallow')];
    entries.set(entry.key, { ...entry, value: mergedValue(old, value, how, around) });
  }
  const rest = other.rest ?? one.rest;
  return { kind: 'map', entries, span: one.span, ...(rest === undefined ? {} : { rest }) };
}

function mergedValue(
  old: Node | undefined,
  value: Node,
  how: { readonly isDeep: boolean; readonly lists: ListMerge },
  around: Surroundings,
): Node {
  if (how.isDeep && old?.kind === 'map' && value.kind === 'map') return merge(old, value, how, around);
  if (old?.kind !== 'list' || value.kind !== 'list') return value;
  const without = (items: readonly Node[], others: readonly Node[]): readonly Node[] =>
    items.filter((item) => !others.some((one) => equal(around.resolve(item, 'deep'), around.resolve(one, 'deep')) === true));
  switch (how.lists) {
    case 'keep':
      return old;
    case 'append':
      return madeList([...old.items, ...value.items], value.span);
    case 'prepend':
      return madeList([...value.items, ...old.items], value.span);
    case 'append_rp':
      return madeList([...without(old.items, value.items), ...value.items], value.span);
    case 'prepend_rp':
      return madeList([...value.items, ...without(old.items, value.items)], value.span);
    case 'replace':
      return value;
  }
}

const itemPairs = (of: MapNode): readonly Node[] =>
  [...of.entries.values()].map(({ key, keySpan, value }) => madeList([made(key, keySpan), value], value.span));

const sortedPairs: Filter = (of, given) => {
  if (of.kind !== 'map' || of.rest !== undefined || argument(given, 1, 'by') || argument(given, 2, 'reverse')) return undefined;
  const isExact = flagGiven(given, 0, 'case_sensitive');
  const key = (entry: Entry): string => (isExact ? entry.key : entry.key.toLowerCase());
  const entries = [...of.entries.values()].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  return madeList(itemPairs({ ...of, entries: new Map(entries.map((entry) => [entry.key, entry])) }), of.span);
};

export const mapFilters: Readonly<Record<string, Filter>> = {
  dict2items: toItems,
  items2dict: toMap,
  combine,
  dictsort: sortedPairs,
  items: (of) => (of.kind === 'map' ? madeList(itemPairs(of), of.span, of.rest) : undefined),
};
