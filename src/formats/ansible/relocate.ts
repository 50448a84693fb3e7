import type { Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';

/** The same value, all of it at one place: for what was read from a part of a text. */
export function relocated(node: Node, span: Span): Node {
  switch (node.kind) {
    case 'scalar':
    case 'unknown':
      return { ...node, span };
    case 'list':
      return { ...node, span, items: node.items.map((item) => relocated(item, span)) };
    case 'map': {
      const entries = [...node.entries].map(([key, entry]) => [key, { key, keySpan: span, value: relocated(entry.value, span) }] as const);
      return { ...node, span, entries: new Map(entries) };
    }
  }
}
