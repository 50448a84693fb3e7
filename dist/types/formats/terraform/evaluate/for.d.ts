import { type Node } from '../../../tree/node.ts';
import type { For } from '../syntax/expression.ts';
import { type Scope } from './scope.ts';
/**
 * A `for` over what is known of a collection. An element whose condition or key is not known may be there or not, so
 * what comes of it is left to the rest.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#for-expressions
 */
export declare function evaluateFor(expression: For, scope: Scope): Node;
