import { type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { Call } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import { conversionFunctions } from './functions/conversion.ts';
import { encodingFunctions } from './functions/encoding.ts';
import type { Scope } from './scope.ts';

/**
 * A built-in function, over values that may be unknown in part.
 *
 * @returns undefined for arguments that it is not defined for
 */
export type BuiltIn = (values: readonly Node[], place: Span) => Node | undefined;

/** One table per group of https://developer.hashicorp.com/terraform/language/functions. */
const functions: ReadonlyMap<string, BuiltIn> = new Map([...Object.entries(conversionFunctions), ...Object.entries(encodingFunctions)]);

export function evaluateCall(call: Call, scope: Scope): Node {
  const builtIn = functions.get(call.name.replace(/^core::/, ''));
  const values = call.arguments.map((argument) => evaluate(argument, scope));
  const result = builtIn && !call.expands ? builtIn(values, call.span) : undefined;
  return result ?? unknownNode(`the result of ${call.name}(…) is not evaluated`, call.span);
}
