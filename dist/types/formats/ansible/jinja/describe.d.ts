import type { Expression } from './expression.ts';
/** An expression in a few words, for reasons: `a.b`, `lookup(…)`. */
export declare function describe(expression: Expression): string;
