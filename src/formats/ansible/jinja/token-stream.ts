import { type Token, tokens } from './lex.ts';

/** Text that Jinja would not take. */
export class SyntaxFault extends Error {}

/** Deeper nesting than any person writes would exhaust the stack. */
const maxDepth = 100;

/** The tokens of a piece of code, taken one after the other. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  /** @throws SyntaxFault for a character that Jinja would not take */
  constructor(text: string) {
    const found = tokens(text);
    if (!found) throw new SyntaxFault();
    this.#tokens = found;
  }

  get isDone(): boolean {
    return this.#index >= this.#tokens.length;
  }

  /** The token to come, or one behind it. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#index + ahead];
  }

  /** Takes the next token, whatever it is. */
  take(): Token {
    const token = this.#tokens[this.#index++];
    if (!token) throw new SyntaxFault();
    return token;
  }

  /** Takes the next token if it is this operator or bracket. */
  takes(operator: string): boolean {
    return this.#takesToken('operator', operator);
  }

  /** Takes the next token if it is this word. */
  takesWord(word: string): boolean {
    return this.#takesToken('name', word);
  }

  expect(operator: string): void {
    if (!this.takes(operator)) throw new SyntaxFault();
  }

  /** Takes a name, whatever it is. */
  name(): string {
    const token = this.take();
    if (token.kind !== 'name') throw new SyntaxFault();
    return token.text;
  }

  /** Reads something that may hold itself. */
  nested<T>(read: () => T): T {
    if (++this.#depth > maxDepth) throw new SyntaxFault();
    const result = read();
    this.#depth--;
    return result;
  }

  #takesToken(kind: Token['kind'], text: string): boolean {
    const token = this.peek();
    if (token?.kind !== kind || token.text !== text) return false;
    this.#index++;
    return true;
  }
}

/** What a reader makes of a text; `undefined` for text that Jinja would not take. */
export function readAll<T>(text: string, read: (stream: TokenStream) => T): T | undefined {
  try {
    const stream = new TokenStream(text);
    const result = read(stream);
    return stream.isDone ? result : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxFault) return undefined;
    throw fault;
  }
}
