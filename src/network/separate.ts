import type { Point } from './axis.ts';
import { type Diagram, leaf, type Split, split } from './diagram.ts';
import { everything, nothing, type PacketSet } from './packet-set.ts';

/**
 * The packets of each value of a diagram, in one pass over its parts.
 *
 * @returns one set per value that occurs; the sets are disjoint and together hold every packet
 */
export function separate<T>(diagram: Diagram<T>): ReadonlyMap<T, PacketSet> {
  const known = new Map<Diagram<T>, ReadonlyMap<T, PacketSet>>();
  const walk = (part: Diagram<T>): ReadonlyMap<T, PacketSet> => {
    if (part.axis === undefined) return new Map([[part.value, everything]]);
    const existing = known.get(part);
    if (existing !== undefined) return existing;
    const result = gather(part, part.children.map(walk));
    known.set(part, result);
    return result;
  };
  return walk(diagram);
}

/** Segments of one value, with the gaps between them filled in only where there are some. */
interface Pieces {
  readonly cuts: Point[];
  readonly children: PacketSet[];
  next: number;
}

function gather<T>({ axis, cuts }: Split<T>, children: readonly ReadonlyMap<T, PacketSet>[]): ReadonlyMap<T, PacketSet> {
  const all = new Map<T, Pieces>();
  const gap = (pieces: Pieces, until: number): void => {
    if (pieces.next === until) return;
    pieces.cuts.push(cuts[pieces.next] as Point);
    pieces.children.push(nothing);
  };
  for (const [index, values] of children.entries()) {
    for (const [value, set] of values) {
      let pieces = all.get(value);
      if (pieces === undefined) {
        pieces = { cuts: [], children: [], next: 0 };
        all.set(value, pieces);
      }
      gap(pieces, index);
      pieces.cuts.push(cuts[index] as Point);
      pieces.children.push(set);
      pieces.next = index + 1;
    }
  }
  return new Map(
    [...all].map(([value, pieces]) => {
      gap(pieces, children.length);
      return [value, split(axis, pieces.cuts, pieces.children)];
    }),
  );
}

/** The values that occur in a diagram, and what is missing to tell which. */
export interface Contents<T> {
  readonly values: ReadonlySet<T>;
  readonly missing: ReadonlySet<string>;
}

/** Every value of a diagram, with the reasons of the undecided sets that it depends on. */
export function contentsOf<T>(diagram: Diagram<T>, missingOn: (part: Split<T>) => string | undefined): Contents<T> {
  const values = new Set<T>();
  const missing = new Set<string>();
  const seen = new Set<Diagram<T>>();
  const walk = (part: Diagram<T>): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.axis === undefined) {
      values.add(part.value);
      return;
    }
    const reason = missingOn(part);
    if (reason !== undefined) missing.add(reason);
    part.children.forEach(walk);
  };
  walk(diagram);
  return { values, missing };
}

/** Gives each distinct content of a diagram's lower parts a number, and makes a diagram of those numbers. */
export class Numbering<T> {
  readonly contents: T[] = [];
  readonly #numbers = new Map<string, number>();

  leafFor(key: string, content: () => T): Diagram<number> {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.contents.length;
      this.contents.push(content());
      this.#numbers.set(key, number);
    }
    return leaf(number);
  }
}
