import { entriesOf, type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import { describe } from './describe.ts';
import type { Expression } from './expression.ts';
import { itemsIn } from './filters/filter.ts';
import { everyArgument, type Given, given } from './given.ts';
import { methods } from './methods.ts';
import type { Surroundings } from './surroundings.ts';
import { isUndefined, made, madeList, madeMap, pythonText } from './value.ts';

/** Longer ranges are data, or an attack. */
const maxRange = 10_000;

/** A function of Jinja's, a lookup, or a method of a value. */
export function called(call: Extract<Expression, { kind: 'call' }>, value: (inner: Expression) => Node, around: Surroundings): Node {
  const atRun = unknownNode(`${describe(call.of)}(…) is known only when the play runs`, around.span);
  const arguments_ = given(call, value);
  const unclear = everyArgument(arguments_).find((node) => node.kind === 'unknown');
  if (call.of.kind === 'name') {
    const name = call.of.name;
    if (name === 'range' && !unclear) return range(arguments_, around) ?? atRun;
    if (name === 'dict' || name === 'namespace') return dict(arguments_, around) ?? atRun;
    if (name === 'lookup' || name === 'query' || name === 'q') return lookup(name, arguments_, around) ?? atRun;
    return atRun;
  }
  if (call.of.kind !== 'item' || call.of.key.kind !== 'literal') return atRun;
  const of = value(call.of.of);
  if (of.kind === 'unknown') return of;
  if (unclear) return unclear;
  const name = String(call.of.key.value);
  return methods(of, name, arguments_, around) ?? unknownNode(`${describe(call.of)}() is not evaluated`, around.span);
}

/** `dict(a=1)`, or from a map or a list of pairs. */
function dict({ positional: [from], named }: Given, around: Surroundings): Node | undefined {
  const own = Object.entries(named);
  if (from === undefined) return madeMap(own, around.span);
  if (from.kind === 'map')
    return madeMap([...entriesOf(from).map(({ key, value }): [string, Node] => [key, value]), ...own], around.span, from.rest);
  const pairs = itemsIn(from, around)?.map((pair) => itemsIn(pair, around));
  const entries = pairs?.map((pair): [string, Node] | undefined =>
    pair?.length === 2 && pair[0]?.kind === 'scalar' ? [pythonText(pair[0]), pair[1] as Node] : undefined,
  );
  return entries && !entries.includes(undefined) ? madeMap([...(entries as [string, Node][]), ...own], around.span) : undefined;
}

/** @see https://jinja.palletsprojects.com/en/stable/templates/#jinja-globals.range */
function range({ positional }: Given, around: Surroundings): Node | undefined {
  const { span } = around;
  const numbers = positional.map((node) => (node.kind === 'scalar' && typeof node.value === 'number' ? node.value : Number.NaN));
  const [from = 0, to = 0, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  const size = Math.max(0, Math.ceil((to - from) / step));
  if (numbers.length === 0 || !Number.isFinite(size) || size > maxRange || !around.spend(size)) return undefined;
  return madeList(
    Array.from({ length: size }, (_, index) => made(from + index * step, span)),
    span,
  );
}

/** Lookups that need nothing but the variables; all others read files, hosts or services. */
function lookup(kind: string, { positional: [plugin, ...terms], named }: Given, around: Surroundings): Node | undefined {
  const name = stringOf(plugin)?.replace(/^ansible\.builtin\./, '');
  if (name !== 'vars' || terms.length !== 1) return undefined;
  const wanted = stringOf(terms[0]);
  if (wanted === undefined) return undefined;
  const found = around.variable(wanted);
  const value = isUndefined(found) ? (named['default'] ?? found) : found;
  return kind === 'lookup' ? value : madeList([value], around.span);
}
