import { type Node } from '../../../tree/node.ts';
import type { Expression } from './expression.ts';
import type { Surroundings } from './surroundings.ts';
/** `x[1:3]`, `x[::-1]`: a part of a list or text. */
export declare function sliceOf(slice: Extract<Expression, {
    kind: 'slice';
}>, value: (inner: Expression) => Node, { span }: Surroundings): Node;
