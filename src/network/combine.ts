import { type Axis, compareAxes, type Point } from './axis.ts';
import { type Diagram, leaf, type Split, split } from './diagram.ts';

/**
 * Combines two diagrams value by value.
 *
 * @param shortcut - the result where one side alone decides it, to save the walk; `undefined` where both matter
 */
export function combine<A, B, R>(
  one: Diagram<A>,
  other: Diagram<B>,
  value: (one: A, other: B) => R,
  shortcut: (one: Diagram<A>, other: Diagram<B>) => Diagram<R> | undefined = () => undefined,
): Diagram<R> {
  const known = new Map<Diagram<A>, Map<Diagram<B>, Diagram<R>>>();
  const walk = (a: Diagram<A>, b: Diagram<B>): Diagram<R> => {
    const short = shortcut(a, b);
    if (short !== undefined) return short;
    if (a.axis === undefined && b.axis === undefined) return leaf(value(a.value, b.value));
    let row = known.get(a);
    if (row === undefined) {
      row = new Map();
      known.set(a, row);
    }
    const existing = row.get(b);
    if (existing !== undefined) return existing;
    const result = step(a, b, walk);
    row.set(b, result);
    return result;
  };
  return walk(one, other);
}

function step<A, B, R>(a: Diagram<A>, b: Diagram<B>, walk: (a: Diagram<A>, b: Diagram<B>) => Diagram<R>): Diagram<R> {
  const order = a.axis === undefined ? 1 : b.axis === undefined ? -1 : compareAxes(a.axis, b.axis);
  if (order < 0) return eachChild(a as Split<A>, (child) => walk(child, b));
  if (order > 0) return eachChild(b as Split<B>, (child) => walk(a, child));
  return overlay(a as Split<A>, b as Split<B>, walk);
}

const eachChild = <A, R>({ axis, cuts, children }: Split<A>, walk: (child: Diagram<A>) => Diagram<R>): Diagram<R> =>
  split(axis, cuts, children.map(walk));

function overlay<A, B, R>(a: Split<A>, b: Split<B>, walk: (a: Diagram<A>, b: Diagram<B>) => Diagram<R>): Diagram<R> {
  const cuts: Point[] = [];
  const children: Diagram<R>[] = [];
  let left = 0;
  let right = 0;
  const end = a.axis.size;
  for (let at: Point = 0; at < end; ) {
    cuts.push(at);
    children.push(walk(a.children[left] as Diagram<A>, b.children[right] as Diagram<B>));
    const nextLeft = a.cuts[left + 1] ?? end;
    const nextRight = b.cuts[right + 1] ?? end;
    const isLeftFirst = nextLeft <= nextRight;
    const isRightFirst = nextRight <= nextLeft;
    at = isLeftFirst ? nextLeft : nextRight;
    if (isLeftFirst) left++;
    if (isRightFirst) right++;
  }
  return split(a.axis, cuts, children);
}

/** Replaces parts of a diagram from the root down; a part that `replace` leaves alone is rebuilt from its children. */
export function rewrite<A, R>(
  diagram: Diagram<A>,
  replace: (part: Diagram<A>, again: (part: Diagram<A>) => Diagram<R>) => Diagram<R> | undefined,
): Diagram<R> {
  const known = new Map<Diagram<A>, Diagram<R>>();
  const walk = (part: Diagram<A>): Diagram<R> => {
    const existing = known.get(part);
    if (existing !== undefined) return existing;
    const result = replace(part, walk) ?? eachChild(part as Split<A>, walk);
    known.set(part, result);
    return result;
  };
  return walk(diagram);
}

/** Every axis that the diagram depends on, in order. */
export function axesOf(diagram: Diagram<unknown>): readonly Axis[] {
  const seen = new Set<Diagram<unknown>>();
  const axes = new Map<string, Axis>();
  const walk = (part: Diagram<unknown>): void => {
    if (part.axis === undefined || seen.has(part)) return;
    seen.add(part);
    axes.set(`${part.axis.rank} ${part.axis.key}`, part.axis);
    part.children.forEach(walk);
  };
  walk(diagram);
  return [...axes.values()].sort(compareAxes);
}
