import { type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { Call } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
/**
 * A built-in function, over values that may be unknown in part.
 *
 * @returns undefined for arguments that it does not take
 */
export type BuiltIn = (values: readonly Node[], place: Span, scope: Scope) => Node | undefined;
export declare function evaluateCall(call: Call, scope: Scope): Node;
