import type { Expression } from './expression.ts';

/** An expression in a few words, for reasons: `a.b`, `lookup(…)`. */
export function describe(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'item':
      return expression.key.kind === 'literal' && typeof expression.key.value === 'string'
        ? `${describe(expression.of)}.${expression.key.value}`
        : `${describe(expression.of)}[${describe(expression.key)}]`;
    case 'literal':
      return typeof expression.value === 'string' ? `'${expression.value}'` : String(expression.value);
    case 'filter':
      return `${describe(expression.of)} | ${expression.name}`;
    case 'test':
      return `${describe(expression.of)} is ${expression.negated ? 'not ' : ''}${expression.name}`;
    case 'unary':
      return `${expression.operator} ${describe(expression.of)}`;
    case 'call':
      return `${describe(expression.of)}(…)`;
    default:
      return 'an expression';
  }
}
