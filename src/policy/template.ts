import { NotApplicable, UnknownValue } from '../facts/declare.ts';
import type { Evaluate } from './compile.ts';

/** A message with expressions in braces, ready to be filled in. */
export type Template = (variables: Record<string, unknown>) => string;

/**
 * Reads `"{address} adds {capability.name}"`. `{{` and `}}` stand for braces.
 *
 * An expression that meets an unknown value gives `…`: a message that lacks a word is better than none.
 */
export function parseTemplate(text: string, expression: (text: string) => Evaluate): Template {
  const pieces = [...text.matchAll(/\{\{|\}\}|\{([^{}]+)\}|[^{}]+|[{}]/g)].map(([whole, code]): string | Evaluate => {
    if (code !== undefined) return expression(code);
    return whole === '{{' ? '{' : whole === '}}' ? '}' : whole;
  });
  return (variables) => pieces.map((piece) => (typeof piece === 'string' ? piece : fill(piece, variables))).join('');
}

function fill(evaluate: Evaluate, variables: Record<string, unknown>): string {
  try {
    return String(evaluate(variables));
  } catch (error) {
    if (error instanceof UnknownValue || error instanceof NotApplicable) return '…';
    throw error;
  }
}
