import type { Node } from '../../../tree/node.ts';
import { withStep } from '../../../tree/node.ts';
import { isSetOfValues, scalarNode } from './value.ts';

/** What a `for`, a `dynamic` block or a `for_each` goes through. */
export interface Elements {
  readonly items: readonly Element[];
  /** Why there may be more of them. */
  readonly rest?: string;
}

export interface Element {
  /** An index, the key of a map, or the value itself in a set. */
  readonly key: Node;
  readonly value: Node;
}

/** The elements of a known list, set, map or object; nothing for any other value. */
export function elementsOf(collection: Node): Elements | undefined {
  const passed = (node: Node): Node => (collection.trail ?? []).reduce((one, step) => withStep(one, step), node);
  if (collection.kind === 'list') {
    const isSet = isSetOfValues(collection);
    const items = collection.items.map((item, index) => {
      const value = passed(item);
      return { key: isSet ? value : scalarNode(index, item.span), value };
    });
    return { items, ...(collection.rest === undefined ? {} : { rest: collection.rest }) };
  }
  if (collection.kind === 'map') {
    const items = [...collection.entries.values()].map(({ key, keySpan, value }) => ({
      key: passed(scalarNode(key, keySpan)),
      value: passed(value),
    }));
    // Whatever the order in the code, Terraform goes by the order of keys.
    items.sort((one, other) => compareTexts(textOfKey(one), textOfKey(other)));
    return { items, ...(collection.rest === undefined ? {} : { rest: collection.rest }) };
  }
  return undefined;
}

const textOfKey = ({ key }: Element): string => (key.kind === 'scalar' ? key.text : '');

/** By bytes of UTF-8, which is the order of code points and not that of JavaScript's units. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  if (/^[\u0000-\ud7ff]*$/.test(one + other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
