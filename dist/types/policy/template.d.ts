import type { Evaluate } from './compile.ts';
/** A message with expressions in braces, ready to be filled in. */
export type Template = (variables: Record<string, unknown>) => string;
/**
 * Reads `"{address} adds {capability.name}"`. `{{` and `}}` stand for braces.
 *
 * An expression that meets an unknown value gives `…`: a message that lacks a word is better than none.
 */
export declare function parseTemplate(text: string, expression: (text: string) => Evaluate): Template;
