import { type Node } from '../../../tree/node.ts';
import type { Conditional } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
/** The arm that a known condition takes; where it is unknown, what both arms have in common. */
export declare function evaluateConditional({ condition, then, otherwise, span }: Conditional, scope: Scope): Node;
