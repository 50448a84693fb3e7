import { type Node, unknownNode } from '../../../tree/node.ts';
import type { Expression } from '../syntax/expression.ts';
import { evaluateCall } from './call.ts';
import { evaluateObject, evaluateTuple } from './collections.ts';
import { evaluateConditional } from './conditional.ts';
import { evaluateFor } from './for.ts';
import { evaluateBinary, evaluateUnary } from './operation.ts';
import { evaluateReference } from './reference.ts';
import type { Scope } from './scope.ts';
import { evaluateSplat } from './splat.ts';
import { evaluateTemplate } from './template.ts';
import { scalarNode } from './value.ts';

/**
 * The value of an expression, as far as the code decides it.
 *
 * @returns a located tree in which what is not decided is unknown, with the reason; null is a scalar
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export function evaluate(expression: Expression, scope: Scope): Node {
  switch (expression.kind) {
    case 'literal':
      return scalarNode(expression.value, expression.span);
    case 'template':
      return evaluateTemplate(expression, scope);
    case 'tuple':
      return evaluateTuple(expression, scope);
    case 'object':
      return evaluateObject(expression, scope);
    case 'parentheses':
      return evaluate(expression.inner, scope);
    case 'unary':
      return evaluateUnary(expression, scope);
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'conditional':
      return evaluateConditional(expression, scope);
    case 'call':
      return evaluateCall(expression, scope);
    case 'root':
    case 'attribute':
    case 'index':
      return evaluateReference(expression, scope);
    case 'splat':
      return evaluateSplat(expression, scope);
    case 'for':
      return evaluateFor(expression, scope);
    case 'broken':
      return unknownNode('the expression could not be read', expression.span);
  }
}
