import { type Node } from '../../../tree/node.ts';
import type { Expression } from './expression.ts';
import type { Surroundings } from './surroundings.ts';
/** A function of Jinja's, a lookup, or a method of a value. */
export declare function called(call: Extract<Expression, {
    kind: 'call';
}>, value: (inner: Expression) => Node, around: Surroundings): Node;
