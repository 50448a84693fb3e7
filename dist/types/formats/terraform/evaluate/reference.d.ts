import { type Node } from '../../../tree/node.ts';
import type { Attribute, Index, Root } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
/** The value behind `var.a.b[0]`: what the scope knows of its beginning, and what that holds under the rest. */
export declare function evaluateReference(expression: Root | Attribute | Index, scope: Scope): Node;
/** An element came the way that its list or object came. */
export declare const passedOn: (holder: Node, element: Node | undefined) => Node | undefined;
