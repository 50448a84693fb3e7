import type { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';
import type { Expression } from './expression.ts';
import type { RawNode } from './raw.ts';
import { readExpression } from './read-expression.ts';

type Step =
  | { readonly kind: 'attribute'; readonly name: string; readonly end: number }
  | { readonly kind: 'index'; readonly key: Expression; readonly legacy: boolean; readonly end: number }
  | { readonly kind: 'fullSplat' | 'attributeSplat'; readonly end: number };

export const isPostfix = (raw: RawNode): boolean => raw.type === 'get_attr' || raw.type === 'index' || raw.type === 'splat';

/** Applies attributes, indexes and splats to what they follow. */
export const foldPostfix = (base: Expression, rest: readonly RawNode[], source: Source): Expression =>
  rest.length === 0 ? base : fold(base, steps(rest, source), source);

function steps(rest: readonly RawNode[], source: Source): Step[] {
  return rest.flatMap((raw): Step[] => {
    const [first, second] = raw.children;
    switch (raw.type) {
      case 'get_attr':
        return [{ kind: 'attribute', name: second ? source.text.slice(second.start, second.end) : '', end: raw.end }];
      case 'new_index':
        return second ? [{ kind: 'index', key: readExpression(second, source), legacy: false, end: raw.end }] : [];
      case 'legacy_index': {
        const place = span(source, raw.start + 1, raw.end);
        const value = Number(source.text.slice(raw.start + 1, raw.end));
        return [{ kind: 'index', key: { kind: 'literal', value, span: place }, legacy: true, end: raw.end }];
      }
      case 'full_splat':
        return [{ kind: 'fullSplat', end: first?.end ?? raw.end }, ...steps(raw.children.slice(1), source)];
      case 'attr_splat':
        return [{ kind: 'attributeSplat', end: first?.end ?? raw.end }, ...steps(raw.children.slice(1), source)];
      default:
        return steps(raw.children, source);
    }
  });
}

/**
 * A full splat takes all that follows from each element; an attribute splat only the attributes that follow directly.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#splat-operators
 */
function fold(base: Expression, all: readonly Step[], source: Source): Expression {
  const [step, ...rest] = all;
  if (step === undefined) return base;
  const place: Span = span(source, base.span.start, step.end);
  if (step.kind === 'attribute') return fold({ kind: 'attribute', of: base, name: step.name, span: place }, rest, source);
  if (step.kind === 'index') return fold({ kind: 'index', of: base, key: step.key, span: place }, rest, source);
  const element: Expression = { kind: 'root', name: '*', span: span(source, step.end, step.end) };
  const stop =
    step.kind === 'fullSplat' ? rest.length : rest.findIndex((one) => one.kind !== 'attribute' && !(one.kind === 'index' && one.legacy));
  const taken = stop === -1 ? rest.length : stop;
  const each = fold(element, rest.slice(0, taken), source);
  const splat: Expression = { kind: 'splat', of: base, each, span: span(source, base.span.start, each.span.end) };
  return fold(splat, rest.slice(taken), source);
}
