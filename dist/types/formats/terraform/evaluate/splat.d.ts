import { type Node } from '../../../tree/node.ts';
import type { Splat } from '../syntax/expression.ts';
import { type Scope } from './scope.ts';
/**
 * `list[*].name`: the same of each element. What is no list counts as a list of one, and null as an empty one.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#splat-operators
 */
export declare function evaluateSplat({ of, each, span }: Splat, scope: Scope): Node;
