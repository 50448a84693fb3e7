import { type Entry, isUnset, type Node, stringOf, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import { compareTexts, elementsOf } from '../elements.ts';
import { equalNodes } from '../equality.ts';
import { passedOn } from '../reference.ts';
import { boolOf, numberOf } from '../scalar.ts';
import { targetOf } from '../target.ts';
import { asSet, toSet, unifiedItems } from '../types.ts';
import { isSet, isSetOfValues, listNode, mapNode, pendingNode, scalarNode } from '../value.ts';
import { resultOf, whenKnown } from './arguments.ts';
import { characters } from './characters.ts';

type ListNode = Node & { kind: 'list' };

/** Elements of a list with the way that the list came. */
const itemsOf = (list: ListNode): readonly Node[] => list.items.map((item) => passedOn(list, item) as Node);

/** Each is true, or any: known as soon as one element decides. */
const truthOf =
  (deciding: boolean): BuiltIn =>
  ([list], place) => {
    if (list?.kind === 'unknown') return pendingNode(list.reason, place);
    if (list?.kind !== 'list') return undefined;
    const values = list.items.map((item) => (isUnset(item) ? false : boolOf(item)));
    if (values.includes(deciding)) return scalarNode(deciding, place);
    const open = list.items.find((item) => item.kind === 'unknown');
    const reason = open?.kind === 'unknown' ? open.reason : list.rest;
    if (reason !== undefined) return pendingNode(reason, place);
    return values.includes(undefined) ? undefined : scalarNode(!deciding, place);
  };

/** The first that is not null; one that may be null leaves it open. */
function coalesce(values: readonly Node[], place: Span): Node | undefined {
  const scalars = unifiedItems(values);
  for (const value of scalars) {
    if (value.kind === 'unknown') {
      // Surely not null, though it might be an empty text: providers' ids are not.
      return isSet(value) === true ? value : unknownNode(value.reason, place);
    }
    if (!isUnset(value) && !(value.kind === 'scalar' && value.value === '')) return value;
  }
  return undefined;
}

function coalesceList(values: readonly Node[]): Node | undefined {
  for (const value of values) {
    if (value.kind === 'unknown') return value;
    if (value.kind !== 'list') {
      if (isUnset(value)) continue;
      return undefined;
    }
    if (value.items.length > 0) return value;
    if (value.rest !== undefined) return unknownNode(value.rest, value.span);
  }
  return undefined;
}

/** Items of lists one after the other; of a list that is not known there may be any. */
function concat(lists: readonly Node[], place: Span): Node | undefined {
  const items: Node[] = [];
  let rest: string | undefined;
  for (const list of lists) {
    if (list.kind === 'unknown') rest ??= list.reason;
    else if (list.kind !== 'list') return undefined;
    else {
      items.push(...itemsOf(list));
      rest ??= list.rest;
    }
  }
  return listNode(items, place, rest);
}

function contains([list, wanted]: readonly Node[], place: Span): Node | undefined {
  if (list === undefined || wanted === undefined) return undefined;
  if (list.kind === 'unknown') return pendingNode(list.reason, place);
  if (list.kind !== 'list') return undefined;
  const answers = list.items.map((item) => equalNodes(item, wanted));
  if (answers.includes(true)) return scalarNode(true, place);
  if (answers.includes(undefined)) return pendingNode(wanted.kind === 'unknown' ? wanted.reason : reasonIn(list), place);
  return list.rest === undefined ? scalarNode(false, place) : pendingNode(list.rest, place);
}

const reasonIn = (list: ListNode): string => {
  const open = list.items.find((item) => item.kind === 'unknown');
  return open?.kind === 'unknown' ? open.reason : (list.rest ?? 'an element is known in part only');
};

function distinct([list]: readonly Node[], place: Span): Node | undefined {
  if (list?.kind === 'unknown') return list;
  if (list?.kind !== 'list') return undefined;
  const kept: Node[] = [];
  const scalars = new Set<unknown>();
  for (const item of unifiedItems(itemsOf(list))) {
    if (item.kind === 'scalar') {
      if (!scalars.has(item.value)) kept.push(item);
      scalars.add(item.value);
    } else if (!kept.some((one) => equalNodes(one, item) === true)) kept.push(item);
  }
  return listNode(kept, place, list.rest);
}

function element([list, at]: readonly Node[], place: Span): Node | undefined {
  const index = numberOf(at);
  if (list?.kind === 'unknown') return targetOf(list) ? list : unknownNode(list.reason, place);
  if (list?.kind !== 'list' || index === undefined || !Number.isInteger(index)) return undefined;
  if (list.rest !== undefined) return unknownNode(list.rest, place);
  if (list.items.length === 0) return undefined;
  const { length } = list.items;
  return passedOn(list, list.items[((index % length) + length) % length]);
}

/** Lists in lists become one, to any depth. */
function flatten([list]: readonly Node[], place: Span): Node | undefined {
  if (list?.kind === 'unknown') return unknownNode(list.reason, place);
  if (list?.kind !== 'list') return undefined;
  const items: Node[] = [];
  let rest: string | undefined;
  const visit = (inner: ListNode): void => {
    rest ??= inner.rest;
    for (const item of itemsOf(inner)) {
      if (item.kind === 'list') visit(item);
      // It may be a list itself, unless it is a value of some resource.
      else if (item.kind === 'unknown' && !targetOf(item)) rest ??= item.reason;
      else items.push(item);
    }
  };
  visit(list);
  return listNode(items, place, rest);
}

function keys([map]: readonly Node[], place: Span): Node | undefined {
  if (map?.kind === 'unknown') return pendingNode(map.reason, place);
  if (map?.kind !== 'map') return undefined;
  return listNode(elementsOf(map)?.items.map(({ key }) => key) ?? [], place, map.rest);
}

function values([map]: readonly Node[], place: Span): Node | undefined {
  if (map?.kind === 'unknown') return pendingNode(map.reason, place);
  if (map?.kind !== 'map') return undefined;
  return listNode(elementsOf(map)?.items.map(({ value }) => value) ?? [], place, map.rest);
}

function length([value]: readonly Node[], place: Span): Node | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'unknown') return pendingNode(value.reason, place);
  if (value.kind === 'scalar') return typeof value.value === 'string' ? resultOf(characters(value.value).length, place) : undefined;
  if (value.rest !== undefined) return pendingNode(value.rest, place);
  return scalarNode(value.kind === 'list' ? value.items.length : value.entries.size, place);
}

function lookup([map, key, otherwise]: readonly Node[], place: Span): Node | undefined {
  if (map?.kind === 'unknown') return unknownNode(map.reason, place);
  const name = stringOf(key);
  if (map?.kind !== 'map') return undefined;
  if (name === undefined) return key?.kind === 'unknown' ? unknownNode(key.reason, place) : undefined;
  const found = map.entries.get(name)?.value;
  if (found) return passedOn(map, found);
  return map.rest === undefined ? otherwise : unknownNode(map.rest, place);
}

/** The last of equal keys holds; what an unknown one may hold hides what came before it. */
function merge(maps: readonly Node[], place: Span): Node | undefined {
  const entries = new Map<string, Entry>();
  let rest: string | undefined;
  for (const map of maps) {
    if (isUnset(map)) continue;
    if (map.kind !== 'map' && map.kind !== 'unknown') return undefined;
    const open = map.kind === 'unknown' ? map.reason : map.rest;
    if (open !== undefined) {
      rest ??= open;
      for (const [key, entry] of entries) entries.set(key, { ...entry, value: unknownNode(open, entry.value.span) });
    }
    if (map.kind !== 'map') continue;
    for (const [key, entry] of map.entries) entries.set(key, { ...entry, value: passedOn(map, entry.value) as Node });
  }
  return mapNode([...entries.values()], place, rest);
}

/** The one element of a list of one; null for an empty one. */
function one([list]: readonly Node[], place: Span): Node | undefined {
  if (list?.kind === 'unknown') return targetOf(list) ? list : unknownNode(list.reason, place);
  if (list?.kind !== 'list') return list && isUnset(list) ? list : undefined;
  if (list.rest !== undefined) return unknownNode(list.rest, place);
  if (list.items.length > 1) return undefined;
  return passedOn(list, list.items[0]) ?? scalarNode(null, place);
}

/** Terraform makes no longer ones. */
const maxRange = 1024;

function range(given: readonly Node[], place: Span): Node | undefined {
  return whenKnown(given, place, () => {
    const numbers = given.map(numberOf);
    if (numbers.includes(undefined) || numbers.length === 0 || numbers.length > 3) return undefined;
    const [first, second, third] = numbers as number[];
    const [start, limit] = second === undefined ? [0, first as number] : [first as number, second];
    const step = third ?? (limit < start ? -1 : 1);
    if (step === 0 || (limit > start && step < 0) || (limit < start && step > 0)) return undefined;
    const made: number[] = [];
    for (let value = start; step > 0 ? value < limit : value > limit; value += step) {
      if (made.length === maxRange) return undefined;
      made.push(value);
    }
    return resultOf(made, place);
  });
}

function slice([list, from, to]: readonly Node[], place: Span): Node | undefined {
  if (list?.kind === 'unknown') return unknownNode(list.reason, place);
  const [start, end] = [numberOf(from), numberOf(to)];
  if (list?.kind !== 'list' || start === undefined || end === undefined) return undefined;
  if (list.rest !== undefined) return unknownNode(list.rest, place);
  if (start < 0 || end < start || end > list.items.length) return undefined;
  return listNode(itemsOf(list).slice(start, end), place);
}

function chunklist([list, size]: readonly Node[], place: Span): Node | undefined {
  const width = numberOf(size);
  if (list?.kind === 'unknown') return unknownNode(list.reason, place);
  if (list?.kind !== 'list' || width === undefined || width < 0 || !Number.isInteger(width)) return undefined;
  if (list.rest !== undefined) return unknownNode(list.rest, place);
  const items = itemsOf(list);
  if (items.length === 0) return listNode([], place);
  const each = width === 0 ? items.length : width;
  const chunks = Array.from({ length: Math.ceil(items.length / each) }, (_, index) =>
    listNode(items.slice(index * each, (index + 1) * each), place),
  );
  return listNode(chunks, place);
}

function compact([list]: readonly Node[], place: Span): Node | undefined {
  if (list?.kind === 'unknown') return unknownNode(list.reason, place);
  if (list?.kind !== 'list') return undefined;
  let { rest } = list;
  const items = itemsOf(list).filter((item) => {
    if (item.kind === 'unknown' && isSet(item) !== true) {
      rest ??= item.reason;
      return false;
    }
    return !isUnset(item) && stringOf(item) !== '';
  });
  return listNode(items, place, rest);
}

const reverse: BuiltIn = ([list], place) => {
  if (list?.kind === 'unknown') return list;
  return list?.kind === 'list' ? listNode(itemsOf(list).toReversed(), place, list.rest) : undefined;
};

const sort: BuiltIn = ([list], place) =>
  list &&
  whenKnown([list], place, () => {
    if (list.kind !== 'list' || list.items.some((item) => stringOf(item) === undefined)) return undefined;
    const texts = itemsOf(list).map((item) => ({ ...item, ...scalarNode(stringOf(item) as string, item.span) }));
    return listNode(
      texts.sort((left, right) => compareTexts(left.text, right.text)),
      place,
    );
  });

const sum: BuiltIn = ([list], place) =>
  list &&
  whenKnown([list], place, () => {
    if (list.kind !== 'list' || list.items.length === 0) return undefined;
    const numbers = list.items.map(numberOf);
    if (numbers.includes(undefined)) return undefined;
    const total = (numbers as readonly number[]).reduce((left, right) => left + right, 0);
    return scalarNode(Number.isInteger(total) ? total : Number(total.toPrecision(15)), place);
  });

const index: BuiltIn = ([list, wanted], place) =>
  list &&
  wanted &&
  whenKnown([list, wanted], place, () => {
    if (list.kind !== 'list') return undefined;
    const at = list.items.findIndex((item) => equalNodes(item, wanted) === true);
    return at === -1 ? undefined : scalarNode(at, place);
  });

function matchkeys([from, keysOf, wanted]: readonly Node[], place: Span): Node | undefined {
  return whenKnown([from, keysOf, wanted] as readonly Node[], place, () => {
    if (from?.kind !== 'list' || keysOf?.kind !== 'list' || wanted?.kind !== 'list' || from.items.length !== keysOf.items.length)
      return undefined;
    const kept = itemsOf(from).filter((_, at) => wanted.items.some((one) => equalNodes(one, keysOf.items[at] as Node) === true));
    return listNode(kept, place);
  });
}

function zipmap([names, held]: readonly Node[], place: Span): Node | undefined {
  if (names?.kind === 'unknown') return unknownNode(names.reason, place);
  if (held?.kind === 'unknown') return unknownNode(held.reason, place);
  if (names?.kind !== 'list' || held?.kind !== 'list') return undefined;
  const rest = names.rest ?? held.rest;
  if (rest !== undefined) return unknownNode(rest, place);
  const keysOf = names.items.map(stringOf);
  if (keysOf.length !== held.items.length || keysOf.includes(undefined)) return undefined;
  return mapNode(
    itemsOf(held).map((value, at) => ({ key: keysOf[at] as string, keySpan: value.span, value })),
    place,
  );
}

function transpose([map]: readonly Node[], place: Span): Node | undefined {
  return (
    map &&
    whenKnown([map], place, () => {
      if (map.kind !== 'map') return undefined;
      const turned = new Map<string, Node[]>();
      for (const { key, value } of elementsOf(map)?.items ?? []) {
        if (value.kind !== 'list') return undefined;
        for (const item of value.items) {
          const name = stringOf(item);
          if (name === undefined) return undefined;
          turned.set(name, [...(turned.get(name) ?? []), key]);
        }
      }
      return mapNode(
        [...turned].map(([key, held]) => ({ key, keySpan: place, value: listNode(held, place) })),
        place,
      );
    })
  );
}

/** Combinations beyond this many are an attack on memory. */
const maxProduct = 100_000;

function setproduct(lists: readonly Node[], place: Span): Node | undefined {
  const open = lists.find((list) => list.kind === 'unknown' || (list.kind === 'list' && list.rest !== undefined));
  if (open) return unknownNode(open.kind === 'unknown' ? open.reason : ((open as ListNode).rest as string), place);
  if (lists.length < 2 || !lists.every((list) => list.kind === 'list')) return undefined;
  const all = lists as readonly ListNode[];
  if (all.reduce((count, list) => count * list.items.length, 1) > maxProduct) return unknownNode('there are too many combinations', place);
  const rows = all.reduce<readonly (readonly Node[])[]>(
    (made, list) => made.flatMap((row) => itemsOf(list).map((item) => [...row, item])),
    [[]],
  );
  const made = rows.map((row) => listNode(row, place));
  return all.every(isSetOfValues) ? toSet(made, place) : listNode(made, place);
}

type Pick = (item: Node, others: readonly ListNode[]) => boolean;

const holds = (list: ListNode, item: Node): boolean => list.items.some((one) => equalNodes(one, item) === true);

const setOperation =
  (pick: Pick): BuiltIn =>
  (given, place) =>
    whenKnown(given, place, () => {
      if (given.length === 0 || !given.every((one) => one.kind === 'list')) return undefined;
      const [first, ...others] = given.map((one) => asSet(one as ListNode) as ListNode) as [ListNode, ...ListNode[]];
      return toSet(
        first.items.filter((item) => pick(item, others)),
        place,
      );
    });

function setunion(given: readonly Node[], place: Span): Node | undefined {
  const all = concat(given, place);
  return all?.kind === 'list' ? toSet(unifiedItems(all.items), place, all.rest) : all;
}

/** https://developer.hashicorp.com/terraform/language/functions, "Collection functions". */
export const collectionFunctions: Readonly<Record<string, BuiltIn>> = {
  alltrue: truthOf(false),
  anytrue: truthOf(true),
  chunklist,
  coalesce,
  coalescelist: coalesceList,
  compact,
  concat,
  contains,
  distinct,
  element,
  flatten,
  index,
  keys,
  length,
  list: (items, place) => listNode(items, place),
  lookup,
  matchkeys,
  merge,
  one,
  range,
  reverse,
  setintersection: setOperation((item, others) => others.every((other) => holds(other, item))),
  setproduct,
  setsubtract: setOperation((item, others) => !others.some((other) => holds(other, item))),
  setunion,
  slice,
  sort,
  sum,
  transpose,
  values,
  zipmap,
};
