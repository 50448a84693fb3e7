import { type Node } from '../../../tree/node.ts';
import type { ObjectExpression, Tuple } from '../syntax/expression.ts';
import type { Scope } from './scope.ts';
export declare const evaluateTuple: (tuple: Tuple, scope: Scope) => Node;
/** An object; an entry whose key is not known may be any other one, so the rest is unknown. */
export declare function evaluateObject(object: ObjectExpression, scope: Scope): Node;
