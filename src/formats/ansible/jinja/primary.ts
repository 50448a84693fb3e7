import type { Expression } from './expression.ts';
import { choice } from './parse.ts';
import { SyntaxFault, type TokenStream } from './token-stream.ts';

/** What stands by itself: a literal, a name, a list, a map, something in brackets. */
export function primary(stream: TokenStream): Expression {
  const token = stream.take();
  switch (token.kind) {
    case 'number':
      return { kind: 'literal', value: Number(token.text), ...(/[.eE]/.test(token.text) ? { isFloat: true } : {}) };
    case 'string':
      return strings(stream, token.text);
    case 'name':
      return constants.get(token.text) ?? { kind: 'name', name: token.text };
    case 'operator':
      if (token.text === '(') return parenthesis(stream);
      if (token.text === '[') return { kind: 'list', items: until(stream, ']') };
      if (token.text === '{') return map(stream);
      throw new SyntaxFault();
  }
}

/** String literals that stand next to each other are one. */
function strings(stream: TokenStream, first: string): Expression {
  let value = first;
  while (stream.peek()?.kind === 'string') value += stream.take().text;
  return { kind: 'literal', value };
}

function parenthesis(stream: TokenStream): Expression {
  if (stream.takes(')')) return { kind: 'list', items: [] };
  const first = choice(stream);
  if (stream.takes(')')) return first;
  stream.expect(',');
  return { kind: 'list', items: [first, ...until(stream, ')')] };
}

function until(stream: TokenStream, end: string): Expression[] {
  const items: Expression[] = [];
  while (!stream.takes(end)) {
    items.push(choice(stream));
    if (!stream.takes(',')) {
      stream.expect(end);
      break;
    }
  }
  return items;
}

function map(stream: TokenStream): Expression {
  const entries: [Expression, Expression][] = [];
  while (!stream.takes('}')) {
    const key = choice(stream);
    stream.expect(':');
    entries.push([key, choice(stream)]);
    if (!stream.takes(',')) {
      stream.expect('}');
      break;
    }
  }
  return { kind: 'map', entries };
}

const literal = (value: boolean | null): Expression => ({ kind: 'literal', value });

const constants: ReadonlyMap<string, Expression> = new Map([
  ['true', literal(true)],
  ['True', literal(true)],
  ['false', literal(false)],
  ['False', literal(false)],
  ['none', literal(null)],
  ['None', literal(null)],
]);
