import { type Node, unknownNode } from '../../../tree/node.ts';
import type { Expression } from './expression.ts';
import type { Surroundings } from './surroundings.ts';
import { made, madeList } from './value.ts';

/** `x[1:3]`, `x[::-1]`: a part of a list or text. */
export function sliceOf(slice: Extract<Expression, { kind: 'slice' }>, value: (inner: Expression) => Node, { span }: Surroundings): Node {
  const of = value(slice.of);
  if (of.kind === 'unknown') return of;
  const bounds = [slice.from, slice.to, slice.step].map((bound) => (bound ? value(bound) : undefined));
  const unclear = bounds.find((bound) => bound?.kind === 'unknown');
  if (unclear) return unclear;
  const [from, to, step = 1] = bounds.map((bound) =>
    bound?.kind === 'scalar' && typeof bound.value === 'number' ? bound.value : undefined,
  );
  if (of.kind === 'list' && of.rest !== undefined) return unknownNode(of.rest, span);
  if (of.kind === 'list') return madeList(sliced(of.items, from, to, step), of.span);
  if (of.kind === 'scalar' && typeof of.value === 'string') return made(sliced([...of.value], from, to, step).join(''), span, of.trail);
  return unknownNode('the slice is not evaluated', span);
}

/** @see https://docs.python.org/3/library/stdtypes.html#common-sequence-operations (s[i:j:k]) */
function sliced<T>(items: readonly T[], from: number | undefined, to: number | undefined, step: number): readonly T[] {
  const size = items.length;
  const bound = (index: number, low: number, high: number): number => Math.min(Math.max(index < 0 ? index + size : index, low), high);
  const found: T[] = [];
  if (step > 0) {
    const end = to === undefined ? size : bound(to, 0, size);
    for (let index = from === undefined ? 0 : bound(from, 0, size); index < end; index += step) found.push(items[index] as T);
  } else if (step < 0) {
    const end = to === undefined ? -1 : bound(to, -1, size - 1);
    for (let index = from === undefined ? size - 1 : bound(from, -1, size - 1); index > end; index += step) found.push(items[index] as T);
  }
  return found;
}
