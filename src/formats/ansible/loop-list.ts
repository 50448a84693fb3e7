import { get, itemsOf, type MapNode, type Node, stringOf } from '../../tree/node.ts';
import { pairsOf } from './jinja/filters/maps.ts';
import { isCompleteList, made, madeList } from './jinja/value.ts';

/** More turns of one task are data, not configuration. */
const maxItems = 10_000;

/**
 * The list that a loop goes over.
 *
 * @param kind - `loop`, or what follows `with_`
 * @param value - what is written there, resolved
 * @returns `undefined` for lookups that are not followed
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_loops.html#migrating-from-with-x-to-loop
 */
export function loopList(kind: string, value: Node): Node | undefined {
  if (value.kind === 'unknown') return value;
  switch (kind) {
    case 'loop':
    case 'list':
      return value.kind === 'list' ? value : undefined;
    case 'items':
      return value.kind === 'list' ? { ...value, items: value.items.flatMap(flat) } : madeList([value], value.span);
    case 'flattened':
      return value.kind === 'list' ? { ...value, items: value.items.flatMap((item) => flat(item).flatMap(flat)) } : undefined;
    case 'dict':
      return value.kind === 'map' ? pairsOf(value) : undefined;
    case 'indexed_items':
      return value.kind === 'list' ? indexed(value.items.flatMap(flat), value) : undefined;
    case 'together':
      return listsIn(value, together);
    case 'nested':
    case 'cartesian':
      return listsIn(value, nested);
    case 'subelements':
      return subelements(value);
    case 'sequence':
      return sequence(value);
    default:
      return undefined;
  }
}

/** One level of lists inside the list is flattened. */
const flat = (item: Node): readonly Node[] => (item.kind === 'list' && item.rest === undefined ? item.items : [item]);

const indexed = (items: readonly Node[], value: Node & { kind: 'list' }): Node =>
  madeList(
    items.map((item, index) => madeList([made(index, item.span), item], item.span)),
    value.span,
    value.rest,
  );

function listsIn(
  value: Node,
  combine: (lists: readonly (readonly Node[])[]) => readonly (readonly Node[])[] | undefined,
): Node | undefined {
  if (!isCompleteList(value) || !value.items.every(isCompleteList)) return undefined;
  const rows = combine(value.items.map(itemsOf));
  return (
    rows &&
    madeList(
      rows.map((row) => madeList(row, value.span)),
      value.span,
    )
  );
}

/** The first of each list, the second of each: what a shorter one lacks is null. */
function together(lists: readonly (readonly Node[])[]): readonly (readonly Node[])[] {
  const [longest] = lists.toSorted((one, other) => other.length - one.length);
  return (longest ?? []).map((any, index) => lists.map((list) => list[index] ?? made(null, any.span)));
}

function nested(lists: readonly (readonly Node[])[]): readonly (readonly Node[])[] | undefined {
  if (lists.reduce((count, list) => count * list.length, 1) > maxItems) return undefined;
  return lists.reduce<readonly (readonly Node[])[]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

/** Each owner with each item of a list that it holds. */
function subelements(value: Node): Node | undefined {
  const [list, key] = itemsOf(value);
  const path = key && stringOf(key);
  if (!list || path === undefined) return undefined;
  const owners =
    list.kind === 'map'
      ? [...(list as MapNode).entries.values()].map((entry) => entry.value)
      : isCompleteList(list)
        ? list.items
        : undefined;
  const rows = owners?.map((owner) => {
    const inner = get(owner, ...path.split('.'));
    return inner && isCompleteList(inner) ? inner.items.map((item) => madeList([owner, item], item.span)) : undefined;
  });
  return rows && !rows.includes(undefined)
    ? madeList(
        rows.flatMap((row) => row ?? []),
        value.span,
      )
    : undefined;
}

/** `start=1 end=3 format=web%02d`, `1-3`, `count=4`. */
function sequence(value: Node): Node | undefined {
  const text = stringOf(value);
  if (text === undefined) return undefined;
  const given = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(text)?.[1];
  const short = /^\s*(-?\d+)-(-?\d+)(?:\/(-?\d+))?(?::(\S+))?\s*$/.exec(text);
  const start = Number(short?.[1] ?? given('start') ?? 1);
  const step = Number(short?.[3] ?? given('stride') ?? 1);
  const count = given('count');
  const end = count === undefined ? Number(short?.[2] ?? given('end') ?? Number.NaN) : start + (Number(count) - 1) * step;
  const format = short?.[4] ?? given('format') ?? '%d';
  const size = Math.floor((end - start) / step) + 1;
  if (!Number.isInteger(size) || size < 0 || size > maxItems || !/^[^%]*%0?\d?d[^%]*$/.test(format)) return undefined;
  const items = Array.from({ length: size }, (_, index) =>
    made(
      format.replace(/%(0?)(\d?)d/, (_whole, zero: string, width: string) =>
        String(start + index * step).padStart(Number(width), zero || ' '),
      ),
      value.span,
    ),
  );
  return madeList(items, value.span);
}
