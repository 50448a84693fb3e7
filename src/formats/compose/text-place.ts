import { type Span, span, textOf } from '../../tree/span.ts';

/**
 * Where a piece of a scalar's text stands in its source.
 *
 * @returns `undefined` where the text is not written out there, as with escapes and block scalars
 */
export function placeWithin(place: Span, text: string, start: number, end: number): Span | undefined {
  const raw = textOf(place);
  const shift = raw === text ? 0 : raw.slice(1, -1) === text ? 1 : undefined;
  return shift === undefined ? undefined : span(place.source, place.start + shift + start, place.start + shift + end);
}
