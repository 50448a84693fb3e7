import { isUnset, type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import type { ForDirective, Template, TemplatePart } from '../syntax/expression.ts';
import { elementsOf } from './elements.ts';
import { evaluate } from './evaluate.ts';
import { type Scope, withNames } from './scope.ts';
import { failedNode, isFailed, type PendingNode, type TextNode, type TextPiece } from './value.ts';
import { takeStep, tooManySteps } from './world.ts';

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
  if (missing?.failed) return failedNode(missing.reason ?? 'a part of the text cannot be computed', template.span);
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
      return [{ text: null, span: part.span, reason: reasonOf(value), ...(isRefused(value) ? { failed: true } : {}) }];
    }
    case 'if': {
      const condition = evaluate(part.condition, scope);
      const truth = stringOf(condition);
      if (truth === 'true') return part.then.flatMap((one) => piecesOf(one, scope));
      if (truth === 'false') return part.otherwise.flatMap((one) => piecesOf(one, scope));
      return [{ text: null, span: part.span, reason: reasonOf(condition) }];
    }
    case 'for':
      return loopPieces(part, scope);
  }
}

function loopPieces(part: ForDirective, scope: Scope): readonly TextPiece[] {
  const collection = evaluate(part.collection, scope);
  const elements = elementsOf(collection);
  if (!elements) return [{ text: null, span: part.span, reason: reasonOf(collection) }];
  const pieces: TextPiece[] = [];
  for (const { key, value } of elements.items) {
    if (!takeStep(scope.world)) return [{ text: null, span: part.span, reason: tooManySteps }];
    const names = { ...(part.keyName === undefined ? {} : { [part.keyName]: key }), [part.valueName]: value };
    const inner = withNames(scope, names);
    for (const one of part.body) pieces.push(...piecesOf(one, inner));
    if (pieces.length > maxPieces) return [{ text: null, span: part.span, reason: `the text has more than ${maxPieces} pieces` }];
  }
  if (elements.rest !== undefined) pieces.push({ text: null, span: part.span, reason: elements.rest });
  return pieces;
}

/** As many pieces as a loop may put together. */
const maxPieces = 100_000;

/** Terraform fills in no null, list or map. */
const isRefused = (value: Node): boolean => value.kind !== 'unknown' || isFailed(value);

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
