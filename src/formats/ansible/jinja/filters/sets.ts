import type { Node } from '../../../../tree/node.ts';
import { argument } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
import { equal } from '../value.ts';
import { type Filter, itemsIn, onList } from './filter.ts';

/** Is the item among some? `undefined` where one that is not known might be it. */
function isAmong(item: Node, items: readonly Node[]): boolean | undefined {
  let isOpen = false;
  for (const other of items) {
    const answer = equal(item, other);
    if (answer === true) return true;
    isOpen ||= answer === undefined;
  }
  return isOpen ? undefined : false;
}

/** Each item once, the first of its kind; `undefined` where nobody can tell. */
function once(items: readonly Node[], around: Surroundings): readonly Node[] | undefined {
  const found: Node[] = [];
  if (!around.spend(items.length)) return undefined;
  for (const item of items.map((one) => around.resolve(one, 'deep'))) {
    const answer = isAmong(item, found);
    if (answer === undefined) return undefined;
    if (!answer) found.push(item);
  }
  return found;
}

/** Two lists, deep, each item once. */
const onTwo = (convert: (one: readonly Node[], other: readonly Node[]) => readonly Node[] | undefined): Filter =>
  onList((items, given, around) => {
    const second = argument(given, 0);
    const list = second && itemsIn(second, around);
    const [one, other] = [once(items, around), list && once(list, around)];
    if (!one || !other || !around.spend(one.length * Math.ceil(other.length / 10))) return undefined;
    return convert(one, other);
  });

const keep = (items: readonly Node[], among: readonly Node[], wanted: boolean): readonly Node[] | undefined => {
  const answers = items.map((item) => isAmong(item, among));
  return answers.includes(undefined) ? undefined : items.filter((_, index) => answers[index] === wanted);
};

/** @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html#selecting-from-sets-or-lists-set-theory */
export const setFilters: Readonly<Record<string, Filter>> = {
  unique: onList((items, given, around) => (argument(given, 0, 'case_sensitive', 'attribute') ? undefined : once(items, around))),
  union: onTwo((one, other) => {
    const added = keep(other, one, false);
    return added && [...one, ...added];
  }),
  intersect: onTwo((one, other) => keep(one, other, true)),
  difference: onTwo((one, other) => keep(one, other, false)),
  symmetric_difference: onTwo((one, other) => {
    const [left, right] = [keep(one, other, false), keep(other, one, false)];
    return left && right && [...left, ...right];
  }),
};
