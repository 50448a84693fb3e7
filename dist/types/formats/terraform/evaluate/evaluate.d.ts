import { type Node } from '../../../tree/node.ts';
import type { Expression } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
/**
 * The value of an expression, as far as the code decides it.
 *
 * @returns a located tree in which what is not decided is unknown, with the reason; null is a scalar
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export declare function evaluate(expression: Expression, scope: Scope): Node;
