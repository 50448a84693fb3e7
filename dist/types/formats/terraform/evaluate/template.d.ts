import { type Node } from '../../../tree/node.ts';
import type { Template } from '../syntax/expression.ts';
import { type Scope } from './scope.ts';
/**
 * The text that a template gives. A template of nothing but one interpolation is that value, whatever its type.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-interpolation-unwrapping
 */
export declare function evaluateTemplate(template: Template, scope: Scope): Node;
