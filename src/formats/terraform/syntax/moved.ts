import type { Span } from '../../../tree/span.ts';

/** The same syntax tree with every place replaced. */
export const moved = <T>(tree: T, place: (span: Span) => Span): T => replaced(tree, place) as T;

function replaced(value: unknown, place: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'span' ? place(inner as Span) : replaced(inner, place)]),
  );
}
