import { type Entry, type ListNode, type MapNode, type Node, unknownNode } from '../../../tree/node.ts';
import { type Given, isCompleteList, type Surroundings } from './evaluate.ts';
import { maxText } from './operators.ts';
import { isUndefined, made, pythonText, truth } from './value.ts';

/** A Jinja filter. It gets unknown values too, as some filters replace them. */
export type Filter = (of: Node, given: Given, around: Surroundings) => Node;

/** A filter that passes on what is unknown. */
const onKnown =
  (filter: (of: Exclude<Node, { kind: 'unknown' }>, given: Given, around: Surroundings) => Node | undefined): Filter =>
  (of, given, around) =>
    of.kind === 'unknown' ? of : (filter(of, given, around) ?? unknownNode('a filter meets a value that it is not made for', around.span));

const onText = (convert: (text: string) => string): Filter =>
  onKnown((of) => (of.kind === 'scalar' ? made(convert(pythonText(of.value)), of.span, of.trail) : undefined));

/** The other value where this one is undefined, or also where it is false, when the second argument says so. */
const fallback: Filter = (of, { positional, named }, { span }) => {
  const other = positional[0] ?? named['default_value'] ?? made('', span);
  if (isUndefined(of)) return other;
  const also = positional[1] ?? named['boolean'];
  return also !== undefined && truth(also) === true && truth(of) === false ? other : of;
};

const toBool: Filter = onKnown((of) => {
  if (of.kind !== 'scalar' || of.value === null) return of;
  if (typeof of.value === 'boolean') return of;
  return made(['yes', 'on', '1', 'true'].includes(String(of.value).toLowerCase()), of.span, of.trail);
});

const toNumber = (convert: (value: number) => number): Filter =>
  onKnown((of, { positional: [other] }) => {
    if (of.kind !== 'scalar') return undefined;
    const value = typeof of.value === 'string' ? Number(of.value.trim() || Number.NaN) : Number(of.value ?? Number.NaN);
    // Jinja gives the default of the filter, 0, for what is no number.
    return Number.isFinite(value) ? made(convert(value), of.span, of.trail) : (other ?? made(0, of.span));
  });

const itemAt = (index: number): Filter =>
  onKnown((of, _given, around) => (isCompleteList(of) ? around.resolve(of.items.at(index) ?? made('', of.span), 'shallow') : undefined));

const size: Filter = onKnown((of) => {
  if (isCompleteList(of)) return made(of.items.length, of.span);
  if (of.kind === 'map' && of.rest === undefined) return made(of.entries.size, of.span);
  return of.kind === 'scalar' && typeof of.value === 'string' ? made(of.value.length, of.span) : undefined;
});

const joined: Filter = onKnown((of, { positional, named }, around) => {
  if (!isCompleteList(of)) return undefined;
  const separator = positional[0] ?? named['d'] ?? made('', of.span);
  const items = of.items.map((item) => around.resolve(item, 'shallow'));
  const missing = items.find((item) => item.kind === 'unknown');
  if (missing) return missing;
  if (separator.kind !== 'scalar' || items.some((item) => item.kind !== 'scalar')) return undefined;
  const text = items.map((item) => (item.kind === 'scalar' ? pythonText(item.value) : '')).join(pythonText(separator.value));
  return text.length > maxText ? unknownNode('the text grows too long', around.span) : made(text, of.span, of.trail);
});

const pair = (names: readonly [string, string], entry: Entry): Node => {
  const cell = (key: string, value: Node): [string, Entry] => [key, { key, keySpan: entry.keySpan, value }];
  const entries = new Map([cell(names[0], made(entry.key, entry.keySpan)), cell(names[1], entry.value)]);
  return { kind: 'map', entries, span: entry.value.span };
};

/** The entries of a map as a list of maps with their keys and values. */
export const pairsOf = (of: MapNode, names: readonly [string, string] = ['key', 'value']): ListNode => ({
  kind: 'list',
  items: [...of.entries.values()].map((entry) => pair(names, entry)),
  span: of.span,
  ...(of.rest === undefined ? {} : { rest: of.rest }),
});

const pairs: Filter = onKnown((of, { named }) => {
  const name = (key: string, other: string): string => (named[key]?.kind === 'scalar' ? pythonText(named[key].value) : other);
  return of.kind === 'map' ? pairsOf(of, [name('key_name', 'key'), name('value_name', 'value')]) : undefined;
});

const mandatory: Filter = (of) => of;

const toList: Filter = onKnown((of) => (of.kind === 'list' ? of : undefined));

/**
 * Filters that need nothing but the value.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html
 */
export const filters: Readonly<Record<string, Filter>> = {
  default: fallback,
  d: fallback,
  mandatory,
  bool: toBool,
  int: toNumber(Math.trunc),
  float: toNumber((value) => value),
  string: onText((text) => text),
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  trim: onText((text) => text.trim()),
  first: itemAt(0),
  last: itemAt(-1),
  length: size,
  count: size,
  join: joined,
  list: toList,
  dict2items: pairs,
  basename: onText((text) => text.slice(text.lastIndexOf('/') + 1)),
  dirname: onText((text) => text.slice(0, Math.max(text.lastIndexOf('/'), 0))),
};
