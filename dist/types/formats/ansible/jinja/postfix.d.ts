import type { Expression } from './expression.ts';
import { type TokenStream } from './token-stream.ts';
/** Attributes, items and calls behind a value. */
export declare function subscripted(stream: TokenStream, start: Expression): Expression;
/** Filters and tests behind a value. */
export declare function filtered(stream: TokenStream, start: Expression): Expression;
