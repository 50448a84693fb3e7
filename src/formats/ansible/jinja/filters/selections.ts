import { type Node, stringOf, unknownNode } from '../../../../tree/node.ts';
import { argument, type Given, textGiven } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
import { tests } from '../tests.ts';
import { madeList, truth, undefinedValue } from '../value.ts';
import { attributeOf } from './attribute.ts';
import { itemsIn, type OpenFilter } from './filter.ts';
import { filterOf } from './index.ts';

/** The items of a list that may go on; `undefined` for what is no list. */
const openItems = (of: Node, around: Surroundings): readonly Node[] | undefined =>
  of.kind === 'list' ? of.items.map((item) => around.resolve(item, 'shallow')) : itemsIn(of, around);

const restOf = (of: Node): string | undefined => (of.kind === 'list' ? of.rest : undefined);

/**
 * `selectattr('state', 'equalto', 'present')`, `select('match', '^web')` and their contraries. An item about which
 * nobody can tell leaves the list open.
 */
const selection =
  (hasAttribute: boolean, wanted: boolean): OpenFilter =>
  (of, given, around) => {
    if (of.kind === 'unknown') return of;
    const items = openItems(of, around);
    const attribute = hasAttribute ? textGiven(given, 0) : undefined;
    if (!items || (hasAttribute && attribute === undefined)) return unknownNode('what is selected from is no list', around.span);
    const [name, ...others] = hasAttribute ? given.positional.slice(1) : given.positional;
    const test = testNamed(stringOf(name), { positional: others, named: given.named }, around);
    if (!test) return unknownNode(`the test ${stringOf(name)} is not evaluated`, around.span);
    const kept: Node[] = [];
    let rest = restOf(of);
    for (const item of items) {
      const value =
        attribute === undefined ? item : (attributeOf(item, attribute, around) ?? undefinedValue(`${attribute} is not set`, around.span));
      const answer = test(value);
      if (answer === undefined) rest ??= value.kind === 'unknown' ? value.reason : 'an item that may be selected is not known';
      else if (answer === wanted) kept.push(item);
    }
    return madeList(kept, of.span, rest);
  };

function testNamed(name: string | undefined, given: Given, around: Surroundings): ((of: Node) => boolean | undefined) | undefined {
  if (name === undefined) return truth;
  const short = name.replace(/^ansible\.builtin\./, '');
  const test = Object.hasOwn(tests, short) ? tests[short] : undefined;
  return test && ((of) => test(of, given, around));
}

/** `map(attribute='name')`, `map('upper')`, `map('regex_replace', '^', 'web-')`. */
const mapped: OpenFilter = (of, given, around) => {
  if (of.kind === 'unknown') return of;
  const items = openItems(of, around);
  if (!items) return unknownNode('what is mapped is no list', around.span);
  const { attribute, default: otherwise, ...named } = given.named;
  if (attribute !== undefined) {
    const path = attribute.kind === 'scalar' ? String(attribute.value) : undefined;
    if (path === undefined) return unknownNode('the attribute to map is not known', around.span);
    return madeList(
      items.map((item) => attributeOf(item, path, around) ?? otherwise ?? undefinedValue(`${path} is not set`, around.span)),
      of.span,
      restOf(of),
    );
  }
  const name = stringOf(argument(given, 0));
  if (name === undefined) return unknownNode('the filter to map is not known', around.span);
  const filter = filterOf(name);
  const rest = { positional: given.positional.slice(1), named };
  return madeList(
    items.map((item) => around.bounded(() => filter(item, rest, around))),
    of.span,
    restOf(of),
  );
};

/** @see https://docs.ansible.com/ansible/latest/playbook_guide/complex_data_manipulation.html */
export const selectionFilters: Readonly<Record<string, OpenFilter>> = {
  map: mapped,
  select: selection(false, true),
  reject: selection(false, false),
  selectattr: selection(true, true),
  rejectattr: selection(true, false),
};
