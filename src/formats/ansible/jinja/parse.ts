import type { Arguments, BinaryOperator, Expression } from './expression.ts';
import { type Token, tokens } from './lex.ts';

class SyntaxFault extends Error {}

/** Deeper nesting than any person writes would exhaust the stack. */
const maxDepth = 100;

/**
 * Reads a Jinja expression, by precedence: inline if, or, and, not, comparison, `~`, sums, products, power, unary,
 * and closest of all attributes, items, calls, filters and tests.
 *
 * @returns `undefined` for text that Jinja would not take
 * @see https://github.com/pallets/jinja/blob/main/src/jinja2/parser.py
 */
export function parseExpression(text: string): Expression | undefined {
  const list = tokens(text);
  if (!list || list.length === 0) return undefined;
  try {
    return new Parser(list).whole();
  } catch (fault) {
    if (fault instanceof SyntaxFault) return undefined;
    throw fault;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  whole(): Expression {
    const result = this.#tuple();
    if (this.#index < this.#tokens.length) throw new SyntaxFault();
    return result;
  }

  /** `a, b` without brackets is a tuple, which reads as a list. */
  #tuple(): Expression {
    const first = this.#choice();
    if (!this.#takes(',')) return first;
    const items = [first];
    while (this.#index < this.#tokens.length) {
      items.push(this.#choice());
      if (!this.#takes(',')) break;
    }
    return { kind: 'list', items };
  }

  #choice(): Expression {
    if (++this.#depth > maxDepth) throw new SyntaxFault();
    let result = this.#or();
    while (this.#takesName('if')) {
      const when = this.#or();
      const otherwise = this.#takesName('else') ? this.#choice() : undefined;
      result = { kind: 'choice', when, value: result, otherwise };
    }
    this.#depth--;
    return result;
  }

  #or(): Expression {
    let left = this.#and();
    while (this.#takesName('or')) left = { kind: 'binary', operator: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.#takesName('and')) left = { kind: 'binary', operator: 'and', left, right: this.#not() };
    return left;
  }

  #not(): Expression {
    let count = 0;
    while (this.#takesName('not')) count++;
    let result = this.#comparison();
    for (; count > 0; count--) result = { kind: 'unary', operator: 'not', of: result };
    return result;
  }

  /** `a < b < c` means both, as in Python. */
  #comparison(): Expression {
    let left = this.#concatenation();
    let result: Expression | undefined;
    for (let operator = this.#comparator(); operator; operator = this.#comparator()) {
      const right = this.#concatenation();
      const compared: Expression = { kind: 'binary', operator, left, right };
      result = result ? { kind: 'binary', operator: 'and', left: result, right: compared } : compared;
      left = right;
    }
    return result ?? left;
  }

  #comparator(): BinaryOperator | undefined {
    for (const operator of ['==', '!=', '<=', '>=', '<', '>'] as const) if (this.#takes(operator)) return operator;
    if (this.#takesName('in')) return 'in';
    if (this.#peek()?.text === 'not' && this.#tokens[this.#index + 1]?.text === 'in') {
      this.#index += 2;
      return 'not in';
    }
    return undefined;
  }

  #concatenation(): Expression {
    return this.#left(['~'], () => this.#left(['+', '-'], () => this.#left(['*', '/', '//', '%'], () => this.#unary())));
  }

  #left(operators: readonly BinaryOperator[], operand: () => Expression): Expression {
    let left = operand();
    for (;;) {
      const operator = operators.find((one) => this.#takes(one));
      if (!operator) return left;
      left = { kind: 'binary', operator, left, right: operand() };
    }
  }

  #unary(): Expression {
    for (const operator of ['-', '+'] as const) {
      if (!this.#takes(operator)) continue;
      if (++this.#depth > maxDepth) throw new SyntaxFault();
      const of = this.#unary();
      this.#depth--;
      return { kind: 'unary', operator, of };
    }
    const base = this.#postfix(this.#primary());
    return this.#takes('**') ? { kind: 'binary', operator: '**', left: base, right: this.#unary() } : base;
  }

  #primary(): Expression {
    const token = this.#peek();
    if (!token) throw new SyntaxFault();
    this.#index++;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'string') return this.#strings(token.text);
    if (token.kind === 'name') return constants[token.text] ?? { kind: 'name', name: token.text };
    if (token.text === '(') return this.#parenthesis();
    if (token.text === '[') return { kind: 'list', items: this.#until(']') };
    if (token.text === '{') return this.#map();
    throw new SyntaxFault();
  }

  /** String literals that stand next to each other are one. */
  #strings(first: string): Expression {
    let value = first;
    for (let next = this.#peek(); next?.kind === 'string'; next = this.#peek()) {
      value += next.text;
      this.#index++;
    }
    return { kind: 'literal', value };
  }

  #parenthesis(): Expression {
    if (this.#takes(')')) return { kind: 'list', items: [] };
    const first = this.#choice();
    if (this.#takes(')')) return first;
    this.#expect(',');
    return { kind: 'list', items: [first, ...this.#until(')')] };
  }

  #until(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#takes(end)) {
      items.push(this.#choice());
      if (!this.#takes(',')) {
        this.#expect(end);
        break;
      }
    }
    return items;
  }

  #map(): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.#takes('}')) {
      const key = this.#choice();
      this.#expect(':');
      entries.push([key, this.#choice()]);
      if (!this.#takes(',')) {
        this.#expect('}');
        break;
      }
    }
    return { kind: 'map', entries };
  }

  #postfix(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.#takes('.')) of = { kind: 'item', of, key: this.#attribute() };
      else if (this.#takes('[')) of = this.#subscript(of);
      else if (this.#takes('(')) of = { kind: 'call', of, ...this.#arguments() };
      else if (this.#takes('|')) {
        const name = this.#dotted();
        of = { kind: 'filter', of, name, ...(this.#takes('(') ? this.#arguments() : nothing) };
      } else if (this.#takesName('is')) of = this.#test(of);
      else return of;
    }
  }

  #attribute(): Expression {
    const token = this.#peek();
    if (token?.kind !== 'name' && token?.kind !== 'number') throw new SyntaxFault();
    this.#index++;
    return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
  }

  #subscript(of: Expression): Expression {
    const part = (): Expression | undefined => (this.#peek()?.text === ':' || this.#peek()?.text === ']' ? undefined : this.#choice());
    const first = part();
    if (first && this.#takes(']')) return { kind: 'item', of, key: first };
    this.#expect(':');
    const to = part();
    const step = this.#takes(':') ? part() : undefined;
    this.#expect(']');
    return { kind: 'slice', of, from: first, to, step };
  }

  #test(of: Expression): Expression {
    const negated = this.#takesName('not');
    const name = this.#dotted();
    if (this.#takes('(')) return { kind: 'test', of, name, negated, ...this.#arguments() };
    const next = this.#peek();
    // `x is divisibleby 3`: one argument may stand without brackets.
    const hasArgument =
      next !== undefined &&
      (next.kind === 'number' ||
        next.kind === 'string' ||
        (next.kind === 'name' && !['and', 'or', 'not', 'if', 'else', 'is', 'in'].includes(next.text)) ||
        next.text === '[' ||
        next.text === '{');
    return { kind: 'test', of, name, negated, positional: hasArgument ? [this.#primary()] : [], named: {} };
  }

  #dotted(): string {
    const name = (): string => {
      const token = this.#peek();
      if (token?.kind !== 'name') throw new SyntaxFault();
      this.#index++;
      return token.text;
    };
    let result = name();
    while (this.#takes('.')) result += `.${name()}`;
    return result;
  }

  #arguments(): Arguments {
    const positional: Expression[] = [];
    const named: Record<string, Expression> = {};
    while (!this.#takes(')')) {
      const name = this.#peek();
      if (name?.kind === 'name' && this.#tokens[this.#index + 1]?.text === '=' && this.#tokens[this.#index + 1]?.kind === 'operator') {
        this.#index += 2;
        named[name.text] = this.#choice();
      } else positional.push(this.#choice());
      if (!this.#takes(',')) {
        this.#expect(')');
        break;
      }
    }
    return { positional, named };
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#index];
  }

  #takes(operator: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.#index++;
    return true;
  }

  #takesName(name: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'name' || token.text !== name) return false;
    this.#index++;
    return true;
  }

  #expect(operator: string): void {
    if (!this.#takes(operator)) throw new SyntaxFault();
  }
}

const nothing: Arguments = { positional: [], named: {} };

const literal = (value: boolean | null): Expression => ({ kind: 'literal', value });

const constants: Readonly<Record<string, Expression>> = {
  true: literal(true),
  True: literal(true),
  false: literal(false),
  False: literal(false),
  none: literal(null),
  None: literal(null),
};
