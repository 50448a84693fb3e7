import { isUnset, type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import type { Template, TemplatePart } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import type { PendingNode, TextNode, TextPiece } from './value.ts';

/** Longer texts are no settings; building them is what an attacker would want. */
const maxLength = 4_000_000;

/**
 * The text that a template gives. A template of nothing but one interpolation is that value, whatever its type.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-interpolation-unwrapping
 */
export function evaluateTemplate(template: Template, scope: Scope): Node {
  const [only] = template.parts;
  if (template.parts.length === 1 && only?.kind === 'interpolation') return evaluate(only.expression, scope);
  const pieces = template.parts.flatMap((part) => piecesOf(part, scope));
  const parts = pieces.map((piece) => piece.text);
  const length = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  if (length > maxLength) return unknownNode(`the text is longer than ${maxLength} characters`, template.span);
  const missing = pieces.find((piece) => piece.text === null);
  if (missing) {
    const unknown: PendingNode & TextNode = {
      ...unknownNode(missing.reason ?? 'a part of the text is not known', template.span, { parts: joined(parts) }),
      notNull: true,
      pieces,
    };
    return unknown;
  }
  const text = parts.join('');
  const known: TextNode = { kind: 'scalar', value: text, text, quoted: true, span: template.span, pieces };
  return known;
}

function piecesOf(part: TemplatePart, scope: Scope): readonly TextPiece[] {
  switch (part.kind) {
    case 'text':
      return [{ text: part.text, span: part.span }];
    case 'interpolation': {
      const value = evaluate(part.expression, scope);
      if (value.kind === 'unknown' && value.parts) return value.parts.map((text) => ({ text, span: part.span, reason: value.reason }));
      const text = stringOf(value);
      if (text !== undefined) return [{ text, span: part.span }];
      return [{ text: null, span: part.span, reason: reasonOf(value) }];
    }
    case 'if': {
      const condition = evaluate(part.condition, scope);
      const truth = stringOf(condition);
      if (truth === 'true') return part.then.flatMap((one) => piecesOf(one, scope));
      if (truth === 'false') return part.otherwise.flatMap((one) => piecesOf(one, scope));
      return [{ text: null, span: part.span, reason: reasonOf(condition) }];
    }
    case 'for':
      return [{ text: null, span: part.span, reason: 'a for directive gives a part of the text, which is not evaluated' }];
  }
}

const reasonOf = (node: Node): string => {
  if (node.kind === 'unknown') return node.reason;
  return isUnset(node) ? 'a part of the text is null' : 'a part of the text is a list or map';
};

/** Neighbouring known parts as one. */
function joined(parts: readonly (string | null)[]): (string | null)[] {
  const result: (string | null)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part !== null && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
