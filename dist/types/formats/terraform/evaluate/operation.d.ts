import { type Node } from '../../../tree/node.ts';
import type { Binary, Unary } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
export declare function evaluateUnary({ operator, operand, span }: Unary, scope: Scope): Node;
export declare function evaluateBinary({ operator, left, right, span }: Binary, scope: Scope): Node;
