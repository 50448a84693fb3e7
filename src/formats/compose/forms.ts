import { type Entry, itemsOf, type ListNode, type MapNode, type Node, type ScalarNode, stringOf, unknownNode } from '../../tree/node.ts';
import { placeWithin } from './text-place.ts';

/** A value that may stand alone or in a sequence, as a sequence. */
export const asList = (node: Node): ListNode => (node.kind === 'list' ? node : { kind: 'list', items: [node], span: node.span });

/**
 * The long form of a value: a text becomes the mapping that it abbreviates, a sequence of names a mapping of them.
 *
 * @param key - what a text abbreviates (`context` for `build`)
 */
export function asMap(node: Node, key?: string): MapNode {
  if (node.kind === 'map') return node;
  const entries = new Map<string, Entry>();
  if (node.kind === 'list') {
    for (const item of node.items) {
      const name = stringOf(item);
      if (name !== undefined) entries.set(name, { key: name, keySpan: item.span, value: nothing(item) });
    }
  } else if (key !== undefined) entries.set(key, { key, keySpan: node.span, value: node });
  return { kind: 'map', entries, span: node.span, ...(node.kind === 'unknown' && key === undefined ? { rest: node.reason } : {}) };
}

/** Settings that are written `name: value` or `- name=value`, as a mapping. A name without a value has null. */
export function keyValueMap(node: Node | undefined): MapNode {
  if (node?.kind === 'map') return node;
  const entries = new Map<string, Entry>();
  let rest = node?.kind === 'unknown' ? node.reason : undefined;
  for (const item of itemsOf(node)) {
    const text = stringOf(item);
    const first = item.kind === 'unknown' ? item.parts?.[0] : text;
    const name = typeof first === 'string' ? /^([^=]+)(=|$)/.exec(first) : null;
    if (!name || (item.kind === 'unknown' && name[2] !== '=')) {
      rest ??= item.kind === 'unknown' ? item.reason : undefined;
      continue;
    }
    const key = name[1] as string;
    entries.set(key, { key, keySpan: item.span, value: valueAfter(item, text, key) });
  }
  return { kind: 'map', entries, span: node?.span as MapNode['span'], ...(rest === undefined ? {} : { rest }) };
}

function valueAfter(item: Node, text: string | undefined, key: string): Node {
  if (item.kind === 'unknown') {
    const [first, ...others] = item.parts ?? [];
    return unknownNode(item.reason, item.span, { parts: [(first as string).slice(key.length + 1), ...others] });
  }
  if (text === undefined || !text.includes('=')) return nothing(item);
  const value = text.slice(key.length + 1);
  const place = placeWithin(item.span, text, key.length + 1, text.length) ?? item.span;
  return { kind: 'scalar', value, text: value, quoted: true, span: place, ...(item.trail ? { trail: item.trail } : {}) };
}

const nothing = (node: Node): ScalarNode => ({ kind: 'scalar', value: null, text: '', span: node.span });

/** A text with pieces that may be missing, as Compose's short forms are. */
export type Parts = readonly (string | null)[];

export const partsOf = (node: Node): Parts | undefined => {
  const text = stringOf(node);
  return text !== undefined ? [text] : node.kind === 'unknown' ? node.parts : undefined;
};
