import type { ListNode, MapNode, Node, ScalarNode } from '../../../../tree/node.ts';
import type { Given } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
import { isCompleteList, made, madeList, pythonLiteral, pythonText } from '../value.ts';

/** A value that is known, at least in part. */
export type KnownNode = ScalarNode | ListNode | MapNode;

/**
 * A Jinja filter. What it is given is known at its top: a text, a number, or a list or map that may hold unknown values.
 *
 * @returns `undefined` for a value that it is not made for
 */
export type Filter = (of: KnownNode, given: Given, around: Surroundings) => Node | undefined;

/** A filter that says something of unknown values too. */
export type OpenFilter = (of: Node, given: Given, around: Surroundings) => Node;

/** A filter of texts. Other scalars are taken by their Python names, lists and maps as Python writes them. */
export const onText =
  (convert: (text: string, given: Given, around: Surroundings) => string | number | boolean | undefined): Filter =>
  (of, given, around) => {
    const text = plainText(of, around);
    const result = text === undefined ? undefined : convert(text, given, around);
    return result === undefined ? undefined : made(result, of.span, of.trail);
  };

/** A value as `str` gives it; `undefined` where part of it is not known. */
export function plainText(of: Node, around: Surroundings): string | undefined {
  const node = around.resolve(of, 'deep');
  return node.kind === 'scalar' ? pythonText(node) : pythonLiteral(node);
}

/** A filter of whole lists; keys of maps and characters of texts are lists too. */
export const onList =
  (convert: (items: readonly Node[], given: Given, around: Surroundings, of: KnownNode) => Node | readonly Node[] | undefined): Filter =>
  (of, given, around) => {
    const items = itemsIn(of, around);
    const result = items && convert(items, given, around, of);
    return result === undefined || 'kind' in result ? result : madeList(result, of.span);
  };

/** What a loop over a value goes through; `undefined` where it cannot be looped over, or may go on. */
export function itemsIn(of: Node, around: Surroundings): readonly Node[] | undefined {
  if (isCompleteList(of)) return of.items.map((item) => around.resolve(item, 'shallow'));
  if (of.kind === 'map' && of.rest === undefined) return [...of.entries.values()].map(({ key, keySpan }) => made(key, keySpan));
  return of.kind === 'scalar' && typeof of.value === 'string' ? [...of.value].map((char) => made(char, of.span)) : undefined;
}
