import type { Body, Part } from './body.ts';
import type { Expression } from './expression.ts';

const changing = new Set(['append', 'extend', 'insert', 'pop', 'popitem', 'remove', 'update', 'clear', 'sort', 'reverse', 'setdefault']);

/** Names of the lists and maps that an expression changes by a method: `names.append('x')`. */
export function changedBy(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'call': {
      const { of } = expression;
      const own = of.kind === 'item' && of.key.kind === 'literal' && changing.has(String(of.key.value)) ? [baseName(of.of)] : [];
      const inner = [of, ...expression.positional, ...Object.values(expression.named)].flatMap(changedBy);
      return [...own.flatMap((name) => name ?? []), ...inner];
    }
    case 'filter':
    case 'test':
      return [expression.of, ...expression.positional].flatMap(changedBy);
    case 'item':
    case 'unary':
      return changedBy(expression.of);
    case 'binary':
      return [expression.left, expression.right].flatMap(changedBy);
    case 'choice':
      return [expression.value, ...(expression.otherwise ? [expression.otherwise] : [])].flatMap(changedBy);
    case 'list':
      return expression.items.flatMap(changedBy);
    default:
      return [];
  }
}

const baseName = (expression: Expression): string | undefined =>
  expression.kind === 'name' ? expression.name : expression.kind === 'item' ? baseName(expression.of) : undefined;

/** Names that parts of a template may set or change. */
export const changedIn = (body: Body): readonly string[] => body.flatMap(changedInPart);

function changedInPart(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'other':
      return [];
    case 'output':
      return part.expression ? changedBy(part.expression) : [];
    case 'set':
      return [part.name, ...changedBy(part.value)];
    case 'do':
      return changedBy(part.value);
    case 'if':
      return [...part.arms.flatMap((arm) => changedIn(arm.body)), ...changedIn(part.otherwise)];
    case 'for':
      return [...changedIn(part.body), ...changedIn(part.otherwise)];
  }
}
