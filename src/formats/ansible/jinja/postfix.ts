import type { Arguments, Expression } from './expression.ts';
import { choice } from './parse.ts';
import { primary } from './primary.ts';
import { SyntaxFault, type TokenStream } from './token-stream.ts';

/** Attributes, items and calls behind a value. */
export function subscripted(stream: TokenStream, start: Expression): Expression {
  let of = start;
  for (;;) {
    if (stream.takes('.')) of = { kind: 'item', of, key: attribute(stream) };
    else if (stream.takes('[')) of = subscript(stream, of);
    else if (stream.takes('(')) of = { kind: 'call', of, ...callArguments(stream) };
    else return of;
  }
}

/** Filters and tests behind a value. */
export function filtered(stream: TokenStream, start: Expression): Expression {
  let of = start;
  for (;;) {
    if (stream.takes('|')) of = { kind: 'filter', of, ...filter(stream) };
    else if (stream.takesWord('is')) of = test(stream, of);
    else if (stream.takes('(')) of = { kind: 'call', of, ...callArguments(stream) };
    else return of;
  }
}

/** The name of a filter with its arguments. */
function filter(stream: TokenStream): { readonly name: string } & Arguments {
  const name = dotted(stream);
  return { name, ...(stream.takes('(') ? callArguments(stream) : { positional: [], named: {} }) };
}

function attribute(stream: TokenStream): Expression {
  const token = stream.take();
  if (token.kind !== 'name' && token.kind !== 'number') throw new SyntaxFault();
  return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
}

function subscript(stream: TokenStream, of: Expression): Expression {
  const part = (): Expression | undefined => (stream.peek()?.text === ':' || stream.peek()?.text === ']' ? undefined : choice(stream));
  const from = part();
  if (from && stream.takes(']')) return { kind: 'item', of, key: from };
  stream.expect(':');
  const to = part();
  const step = stream.takes(':') ? part() : undefined;
  stream.expect(']');
  return { kind: 'slice', of, from, to, step };
}

const afterTest = new Set(['and', 'or', 'not', 'if', 'else', 'is', 'in']);

function test(stream: TokenStream, of: Expression): Expression {
  const negated = stream.takesWord('not');
  const name = dotted(stream);
  if (stream.takes('(')) return { kind: 'test', of, name, negated, ...callArguments(stream) };
  const next = stream.peek();
  // `x is divisibleby 3`: one argument may stand without brackets.
  const hasArgument =
    next !== undefined &&
    (next.kind === 'operator' ? next.text === '[' || next.text === '{' : !(next.kind === 'name' && afterTest.has(next.text)));
  const positional = hasArgument ? [subscripted(stream, primary(stream))] : [];
  return { kind: 'test', of, name, negated, positional, named: {} };
}

function dotted(stream: TokenStream): string {
  let name = stream.name();
  while (stream.takes('.')) name += `.${stream.name()}`;
  return name;
}

function callArguments(stream: TokenStream): Arguments {
  const positional: Expression[] = [];
  const named: Record<string, Expression> = {};
  while (!stream.takes(')')) {
    const name = stream.peek();
    const next = stream.peek(1);
    if (name?.kind === 'name' && next?.kind === 'operator' && next.text === '=') {
      stream.take();
      stream.take();
      named[name.text] = choice(stream);
    } else positional.push(choice(stream));
    if (!stream.takes(',')) {
      stream.expect(')');
      break;
    }
  }
  return { positional, named };
}
