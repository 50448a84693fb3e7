import type { Expression } from './expression.ts';
import { choice, or, parseExpression, tuple } from './parse.ts';
import { type Piece, pieces } from './template.ts';
import { readAll, type TokenStream } from './token-stream.ts';

/** What a template does, in order. */
export type Body = readonly Part[];

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** `{{ … }}`; without an expression where it is none that Jinja would take. */
  | { readonly kind: 'output'; readonly code: string; readonly expression: Expression | undefined }
  | { readonly kind: 'if'; readonly arms: readonly Arm[]; readonly otherwise: Body }
  | Loop
  | { readonly kind: 'set'; readonly name: string; readonly key: string | undefined; readonly value: Expression }
  /** `{% do … %}`: only what it changes matters. */
  | { readonly kind: 'do'; readonly value: Expression }
  /** A statement that is not followed: it may write anything. */
  | { readonly kind: 'other'; readonly code: string };

interface Arm {
  readonly when: Expression;
  readonly body: Body;
}

export interface Loop {
  readonly kind: 'for';
  readonly names: readonly string[];
  readonly list: Expression;
  /** `for x in y if z`: which items it takes. */
  readonly only: Expression | undefined;
  readonly body: Body;
  /** What is written where there are no items. */
  readonly otherwise: Body;
}

/** Deeper nesting than any person writes would exhaust the stack. */
const maxDepth = 50;

/** The same few templates stand all over a repository, and loops come back to them. */
const known = new Map<string, Body | undefined>();

/** What a template does; `undefined` for one that is not closed or whose statements do not match. */
export function bodyOf(text: string): Body | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size > 5000) known.clear();
  const found = pieces(text);
  const body = found && new BodyReader(found).whole();
  known.set(text, body);
  return body;
}

/** Statements that end in one of their own, and are not followed inside. */
const closed = /^(filter|call|macro|block|autoescape|with|trans)\b/;

class BodyReader {
  readonly #pieces: readonly Piece[];
  #index = 0;
  #depth = 0;

  constructor(found: readonly Piece[]) {
    this.#pieces = found;
  }

  whole(): Body | undefined {
    const body = this.#until();
    return this.#index === this.#pieces.length ? body : undefined;
  }

  /** Parts up to a statement that starts with one of some words, which is left to be read; `undefined` for what does not match. */
  #until(...words: readonly string[]): Body | undefined {
    if (++this.#depth > maxDepth) return undefined;
    const parts: Part[] = [];
    for (let piece = this.#pieces[this.#index]; piece; piece = this.#pieces[this.#index]) {
      const word = piece.kind === 'statement' ? firstWord(piece.text) : undefined;
      if (word !== undefined && words.includes(word)) break;
      this.#index++;
      const part = this.#part(piece, word);
      if (!part) return undefined;
      parts.push(part);
    }
    this.#depth--;
    return parts;
  }

  #part(piece: Piece, word: string | undefined): Part | undefined {
    if (piece.kind === 'text') return { kind: 'text', text: piece.text };
    if (piece.kind === 'expression') return { kind: 'output', code: piece.text, expression: parseExpression(piece.text) };
    const rest = piece.text.slice(word?.length ?? 0);
    switch (word) {
      case 'if':
        return this.#if(rest);
      case 'for':
        return this.#for(rest);
      case 'set':
        return this.#set(rest);
      case 'do': {
        const value = parseExpression(rest);
        return value && { kind: 'do', value };
      }
      default:
        return this.#other(piece.text, word);
    }
  }

  #if(code: string): Part | undefined {
    const arms: Arm[] = [];
    let condition: string | undefined = code;
    while (condition !== undefined) {
      const when = parseExpression(condition);
      const body = this.#until('elif', 'else', 'endif');
      if (!when || !body) return undefined;
      arms.push({ when, body });
      condition = this.#takes('elif');
    }
    const otherwise = this.#takes('else') === undefined ? [] : this.#until('endif');
    return otherwise && this.#takes('endif') !== undefined ? { kind: 'if', arms, otherwise } : undefined;
  }

  #for(code: string): Part | undefined {
    const head = readAll(code, forHead);
    const body = this.#until('else', 'endfor');
    const otherwise = this.#takes('else') === undefined ? [] : this.#until('endfor');
    if (!head || !body || !otherwise || this.#takes('endfor') === undefined) return undefined;
    return { kind: 'for', ...head, body, otherwise };
  }

  #set(code: string): Part | undefined {
    const target = /^\s*(\w+)(?:\.(\w+))?\s*=(?!=)([\s\S]+)$/.exec(code);
    if (!target) {
      // `{% set x %}…{% endset %}` and several names at once.
      const isBlock = !code.includes('=');
      return isBlock && (!this.#until('endset') || this.#takes('endset') === undefined) ? undefined : { kind: 'other', code: `set${code}` };
    }
    const value = parseExpression(target[3] as string);
    return value && { kind: 'set', name: target[1] as string, key: target[2], value };
  }

  #other(code: string, word: string | undefined): Part | undefined {
    if (closed.test(code) && (!this.#until(`end${word}`) || this.#takes(`end${word}`) === undefined)) return undefined;
    // A macro writes nothing where it stands.
    return word === 'macro' ? { kind: 'text', text: '' } : { kind: 'other', code };
  }

  /** Takes the next statement if it starts with this word, and gives what follows the word. */
  #takes(word: string): string | undefined {
    const piece = this.#pieces[this.#index];
    if (piece?.kind !== 'statement' || firstWord(piece.text) !== word) return undefined;
    this.#index++;
    return piece.text.slice(word.length);
  }
}

const firstWord = (code: string): string => /^\w*/.exec(code)?.[0] ?? '';

/** `key, value in settings.items() if value`. */
function forHead(stream: TokenStream): Pick<Loop, 'names' | 'list' | 'only'> {
  const isBracketed = stream.takes('(');
  const names = [stream.name()];
  while (stream.takes(',')) names.push(stream.name());
  if (isBracketed) stream.expect(')');
  if (!stream.takesWord('in')) stream.expect('in');
  const first = or(stream);
  const list: Expression = stream.peek()?.text === ',' ? { kind: 'list', items: [first, ...following(stream)] } : first;
  const only = stream.takesWord('if') ? choice(stream) : undefined;
  stream.takesWord('recursive');
  return { names, list, only };
}

function following(stream: TokenStream): readonly Expression[] {
  stream.expect(',');
  const more = tuple(stream);
  return more.kind === 'list' ? more.items : [more];
}
