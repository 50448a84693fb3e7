import { type Node, unknownNode } from '../../../tree/node.ts';
import type { Body, Loop, Part } from './body.ts';
import { changedBy, changedIn } from './changes.ts';
import { describe } from './describe.ts';
import { evaluate } from './evaluate.ts';
import { itemsIn } from './filters/filter.ts';
import type { Surroundings } from './surroundings.ts';
import { TextBuilder } from './text-builder.ts';
import { made, madeMap, truth } from './value.ts';

/** The variables that a template sets, innermost scope last. */
type Frames = readonly Map<string, Node>[];

/** Writes what a template gives into a text. */
export function render(body: Body, into: TextBuilder, around: Surroundings): void {
  const frame = new Map<string, Node>();
  new Renderer(around.with(frame), [frame]).body(body, into);
}

class Renderer {
  readonly #around: Surroundings;
  readonly #frames: Frames;

  constructor(around: Surroundings, frames: Frames) {
    this.#around = around;
    this.#frames = frames;
  }

  body(body: Body, into: TextBuilder): void {
    for (const part of body) {
      if (into.isFull) return;
      this.#part(part, into);
    }
  }

  #part(part: Part, into: TextBuilder): void {
    switch (part.kind) {
      case 'text':
        into.text(part.text);
        break;
      case 'output':
        if (!part.expression) into.unknown(`${JSON.stringify(part.code)} is not an expression`);
        else into.value(this.#around.resolve(evaluate(part.expression, this.#around), 'deep'), part.code);
        if (part.expression) this.#lose(changedBy(part.expression), 'a method changes it');
        break;
      case 'set':
        this.#set(part);
        break;
      case 'do':
        this.#lose(changedBy(part.value), 'a method changes it');
        break;
      case 'if':
        this.#if(part, into);
        break;
      case 'for':
        this.#for(part, into);
        break;
      case 'other':
        into.unknown(`{% ${part.code} %} is not evaluated`);
        break;
    }
  }

  #set({ name, key, value }: Extract<Part, { kind: 'set' }>): void {
    const result = this.#around.resolve(evaluate(value, this.#around), 'shallow');
    this.#lose(changedBy(value), 'a method changes it');
    if (key === undefined) {
      this.#frames.at(-1)?.set(name, result);
      return;
    }
    // Only a namespace takes attributes; it is the same one in all scopes.
    const frame = this.#frames.findLast((one) => one.has(name));
    const holder = frame?.get(name);
    if (frame && holder?.kind === 'map') {
      const entry = { key, keySpan: this.#around.span, value: result };
      frame.set(name, { ...holder, entries: new Map([...holder.entries, [key, entry]]) });
    }
  }

  #if(part: Extract<Part, { kind: 'if' }>, into: TextBuilder): void {
    for (const [index, arm] of part.arms.entries()) {
      const answer = truth(this.#around.resolve(evaluate(arm.when, this.#around), 'shallow'));
      if (answer === false) continue;
      const bodies = [...part.arms.slice(index).map((one) => one.body), part.otherwise];
      if (answer === true) this.body(arm.body, into);
      else this.#either(bodies, `${describe(arm.when)} is not known`, into);
      return;
    }
    this.body(part.otherwise, into);
  }

  /** Nobody knows which of some bodies is written: that matters only where they differ. */
  #either(bodies: readonly Body[], reason: string, into: TextBuilder): void {
    const texts = bodies.map((body) => {
      const text = new TextBuilder(this.#around.span);
      // What one of them sets must not reach the others.
      const frames = this.#frames.map((frame) => new Map(frame));
      const around = frames.reduce((outer, frame) => outer.with(frame), this.#around);
      new Renderer(around, frames).body(body, text);
      return text;
    });
    const [first, ...others] = texts as [TextBuilder, ...TextBuilder[]];
    if (others.every((text) => first.equals(text))) into.append(first);
    else into.unknown(reason);
    this.#lose(bodies.flatMap(changedIn), reason);
  }

  #for(loop: Loop, into: TextBuilder): void {
    const list = this.#around.resolve(evaluate(loop.list, this.#around), 'shallow');
    const open = list.kind === 'unknown' ? list.reason : list.kind === 'list' || list.kind === 'map' ? list.rest : undefined;
    const items = open === undefined ? itemsIn(list, this.#around) : undefined;
    const taken = items && this.#taken(loop, items);
    if (!taken) {
      const reason = open ?? `the items of ${describe(loop.list)} are not known`;
      into.unknown(reason);
      this.#lose([...changedIn(loop.body), ...changedIn(loop.otherwise)], reason);
    } else if (taken.length === 0) this.body(loop.otherwise, into);
    else this.#turns(loop, taken, into);
  }

  #turns(loop: Loop, items: readonly Node[], into: TextBuilder): void {
    for (const [index, item] of items.entries()) {
      const frame = this.#around.spend(20) ? this.#turn(loop, item, loopState(index, items, this.#around)) : undefined;
      if (!frame) into.unknown(`the loop over ${describe(loop.list)} cannot be followed`);
      if (!frame || into.isFull) return;
      new Renderer(this.#around.with(frame), [...this.#frames, frame]).body(loop.body, into);
    }
  }

  /** The variables of one turn; `undefined` where the item cannot be taken apart. */
  #turn({ names }: Loop, item: Node, state: Node | undefined): Map<string, Node> | undefined {
    const frame = new Map<string, Node>(state ? [['loop', state]] : []);
    const [only] = names;
    if (names.length === 1) return frame.set(only as string, item);
    if (item.kind === 'unknown') {
      for (const name of names) frame.set(name, item);
      return frame;
    }
    const parts = itemsIn(item, this.#around);
    if (parts?.length !== names.length) return undefined;
    for (const [index, name] of names.entries()) frame.set(name, parts[index] as Node);
    return frame;
  }

  /** The items that a loop takes; `undefined` where nobody can tell. */
  #taken(loop: Loop, items: readonly Node[]): readonly Node[] | undefined {
    const { only } = loop;
    if (!only) return items;
    const answers = items.map((item) => {
      const frame = this.#turn(loop, item, undefined);
      const around = this.#around.with(frame ?? new Map());
      return frame && truth(around.resolve(evaluate(only, around), 'shallow'));
    });
    return answers.includes(undefined) ? undefined : items.filter((_, index) => answers[index]);
  }

  /** Variables about which nothing is known any more. */
  #lose(names: readonly string[], why: string): void {
    for (const name of names) {
      const frame = this.#frames.findLast((one) => one.has(name)) ?? this.#frames.at(-1);
      frame?.set(name, unknownNode(`{{ ${name} }}: ${why}`, this.#around.span));
    }
  }
}

/** @see https://jinja.palletsprojects.com/en/stable/templates/#for (special variables) */
function loopState(index: number, items: readonly Node[], { span }: Surroundings): Node {
  const { length } = items;
  const numbers = { index: index + 1, index0: index, revindex: length - index, revindex0: length - index - 1, length, depth: 1, depth0: 0 };
  const pairs: [string, Node][] = Object.entries(numbers).map(([name, value]) => [name, made(value, span)]);
  pairs.push(['first', made(index === 0, span)], ['last', made(index === length - 1, span)]);
  if (index > 0) pairs.push(['previtem', items[index - 1] as Node]);
  if (index < length - 1) pairs.push(['nextitem', items[index + 1] as Node]);
  return madeMap(pairs, span);
}
