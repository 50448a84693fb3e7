import { type Node, type ScalarNode, type UnknownNode, unknownNode } from '../../../tree/node.ts';
import type { Span, Step } from '../../../tree/span.ts';
import { maxText } from './operators.ts';
import { pythonLiteral, pythonText, settle } from './value.ts';

/** Puts the text of a template together from pieces of which some may not be known. */
export class TextBuilder {
  readonly #span: Span;
  readonly #parts: (string | null)[] = [];
  readonly #trail: Step[];
  #reason: string | undefined;
  #secret = false;
  #size = 0;
  #count = 0;
  #only: Node | undefined;

  constructor(span: Span, trail: readonly Step[] = []) {
    this.#span = span;
    this.#trail = [...trail];
  }

  /** Is there no room left? */
  get isFull(): boolean {
    return this.#size > maxText;
  }

  text(text: string): void {
    if (text === '') return;
    this.#count++;
    this.#only = undefined;
    this.#add(text);
  }

  /** What `{{ code }}` gives, resolved. */
  value(value: Node, code: string): void {
    this.#only = ++this.#count === 1 ? value : undefined;
    const text = value.kind === 'scalar' ? (value.value === null ? '' : pythonText(value)) : pythonLiteral(value);
    if (text !== undefined) {
      this.#add(text);
      if (value.span !== this.#span && this.#trail.length < maxTrail)
        this.#trail.push({ span: value.span, note: `{{ ${code} }} comes from here` });
      return;
    }
    this.#open(value.kind === 'unknown' ? value.reason : `{{ ${code} }} is a ${value.kind} that is not fully known`);
    this.#secret ||= value.kind === 'unknown' && value.secret === true;
    for (const part of (value.kind === 'unknown' && value.parts) || [null]) this.#add(part);
  }

  /** A piece of which nothing is known but why. */
  unknown(reason: string): void {
    this.#count += 2;
    this.#open(reason);
    this.#add(null);
  }

  /** All of another text. */
  append(other: TextBuilder): void {
    this.#count += other.#count;
    this.#only = this.#count === 1 ? other.#only : undefined;
    if (other.#reason !== undefined) this.#open(other.#reason);
    this.#secret ||= other.#secret;
    for (const part of other.#parts) this.#add(part);
    this.#trail.push(...other.#trail.slice(0, maxTrail));
  }

  /** Is it known, and the same as another one? */
  equals(other: TextBuilder): boolean {
    return this.#reason === undefined && other.#reason === undefined && this.#parts.join('') === other.#parts.join('');
  }

  /** The one value that the text consists of, which keeps its type; else the text. */
  node(): Node {
    if (this.isFull) return unknownNode('the text grows too long', this.#span);
    if (this.#count === 1 && this.#only) return this.#only;
    const way = this.#trail.length > 0 ? { trail: this.#trail } : {};
    return this.#reason === undefined ? this.#known(way) : this.#unknown(way);
  }

  #known(way: Pick<ScalarNode, 'trail'>): ScalarNode {
    const text = this.#parts.join('');
    return settle({ kind: 'scalar', value: text, text, quoted: true, span: this.#span, ...way });
  }

  #unknown(way: Pick<UnknownNode, 'trail'>): UnknownNode {
    return unknownNode(this.#reason as string, this.#span, { parts: this.#parts, ...(this.#secret ? { secret: true } : {}), ...way });
  }

  #open(reason: string): void {
    this.#reason ??= reason;
  }

  #add(part: string | null): void {
    const last = this.#parts.at(-1);
    this.#size += part?.length ?? 0;
    if (this.isFull) return;
    if (typeof part === 'string' && typeof last === 'string') this.#parts[this.#parts.length - 1] = last + part;
    else if (part !== null || last !== null) this.#parts.push(part);
  }
}

/** A text may come from thousands of places; a reader follows a few. */
const maxTrail = 20;
