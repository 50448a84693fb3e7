import type { Expression } from './expression.ts';
import { type TokenStream } from './token-stream.ts';
/**
 * Reads a Jinja expression, by precedence: inline if, or, and, not, comparison, `~`, sums, products, power, unary,
 * and closest of all attributes, items, calls, filters and tests.
 *
 * @returns `undefined` for text that Jinja would not take
 * @see https://github.com/pallets/jinja/blob/main/src/jinja2/parser.py
 */
export declare const parseExpression: (text: string) => Expression | undefined;
/** `a, b` without brackets is a tuple, which reads as a list. */
export declare function tuple(stream: TokenStream): Expression;
/** One expression, up to a comma or bracket that is not its own. */
export declare const choice: (stream: TokenStream) => Expression;
/** One expression without an `if` of its own, such as the list of a `for` that may be followed by one. */
export declare function or(stream: TokenStream): Expression;
