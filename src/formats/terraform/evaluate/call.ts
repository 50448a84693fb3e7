import { missingIn, type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { Call } from '../syntax/expression.ts';
import { evaluate } from './evaluate.ts';
import { attempts } from './functions/attempt.ts';
import { functions } from './functions/index.ts';
import type { Scope } from './scope.ts';
import { failedNode, isFailed } from './value.ts';
import { takeStep, tooManySteps } from './world.ts';

/**
 * A built-in function, over values that may be unknown in part.
 *
 * @returns undefined for arguments that it does not take
 */
export type BuiltIn = (values: readonly Node[], place: Span, scope: Scope) => Node | undefined;

export function evaluateCall(call: Call, scope: Scope): Node {
  if (!takeStep(scope.world)) return unknownNode(tooManySteps, call.span);
  const name = call.name.replace(/^core::/, '');
  const values = call.arguments.map((argument) => evaluate(argument, scope));
  if (call.expands) {
    const last = values.pop();
    if (last?.kind !== 'list')
      return last?.kind === 'unknown' ? { ...last, span: call.span } : failedNode(`${name}(…) expands no list`, call.span);
    if (last.rest !== undefined) return unknownNode(last.rest, call.span);
    values.push(...last.items);
  }
  const attempt = Object.hasOwn(attempts, name) ? attempts[name] : undefined;
  if (attempt) return attempt(values, call.span);
  const builtIn = functions.get(name);
  if (!builtIn) return unknownNode(`the result of ${call.name}(…) is not evaluated`, call.span);
  const failed = values.find(isFailed);
  if (failed) return failed;
  const result = builtIn(values, call.span, scope);
  if (result) return result;
  for (const value of values) {
    const missing = missingIn(value);
    if (missing !== undefined) return unknownNode(missing, call.span);
  }
  return failedNode(`${name}(…) does not take these arguments`, call.span);
}
