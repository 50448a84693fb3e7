import type { Expression } from './expression.ts';
import { type TokenStream } from './token-stream.ts';
/** What stands by itself: a literal, a name, a list, a map, something in brackets. */
export declare function primary(stream: TokenStream): Expression;
