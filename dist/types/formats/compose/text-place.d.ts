import { type Span } from '../../tree/span.ts';
/**
 * Where a piece of a scalar's text stands in its source.
 *
 * @returns `undefined` where the text is not written out there, as with escapes and block scalars
 */
export declare function placeWithin(place: Span, text: string, start: number, end: number): Span | undefined;
