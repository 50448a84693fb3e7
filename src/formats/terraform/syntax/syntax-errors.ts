import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';
import { diagnose } from './diagnostic.ts';
import type { RawNode } from './raw.ts';

/** One mistake can make the parser stumble many times; more of them help nobody. */
const maxNotices = 5;

/** One notice per place that the parser could not read, led by HashiCorp's own diagnostic where there is one. */
export async function syntaxErrors(root: RawNode, source: Source): Promise<readonly Notice[]> {
  const places = damagedPlaces(root, source);
  const official = distinctPlaces(await diagnose(source));
  const told = new Set(official.map((one) => lineOf(one.span)));
  const isTold = (line: number): boolean => [line - 1, line, line + 1].some((near) => told.has(near));
  const own = places.filter((place) => !isTold(lineOf(place))).map((place) => noticeAt(place, 'this could not be read as HCL'));
  const all = [...official.map((one) => noticeAt(one.span, one.message)), ...own];
  return all.slice(0, maxNotices);
}

function distinctPlaces<T extends { readonly span: Span }>(all: readonly T[]): readonly T[] {
  const starts = new Set<number>();
  return all.filter(({ span: { start } }) => !starts.has(start) && starts.add(start));
}

const lineOf = (place: Span): number => place.source.position(place.start).line;

const noticeAt = (place: Span, message: string): Notice => ({
  code: 'syntax-error',
  message: `${message}; what is damaged was left out of the check`,
  lost: true,
  file: place.source.path,
  span: place,
});

function damagedPlaces(raw: RawNode, source: Source): Span[] {
  if (raw.missing) return [span(source, raw.start, raw.end)];
  if (raw.type === 'ERROR' && !raw.children.some((child) => child.type === 'block' || child.type === 'attribute')) {
    return [span(source, raw.start, Math.min(raw.end, endOfLine(source, raw.start)))];
  }
  const below = raw.children.flatMap((child) => damagedPlaces(child, source));
  return raw.type === 'ERROR' && below.length === 0 ? [span(source, raw.start, endOfLine(source, raw.start))] : below;
}

const endOfLine = (source: Source, offset: number): number => {
  const end = source.text.indexOf('\n', offset);
  return end === -1 ? source.text.length : end;
};
