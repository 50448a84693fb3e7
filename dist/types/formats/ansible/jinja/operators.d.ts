import { type Node } from '../../../tree/node.ts';
import type { BinaryOperator } from './expression.ts';
import type { Surroundings } from './surroundings.ts';
/** Longer texts are a mistake or an attack. */
export declare const maxText = 200000;
/** Longer lists are a mistake or an attack. */
export declare const maxItems = 100000;
/**
 * Applies an operator as Python does. `and` and `or` need only the side that decides.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#comparisons
 */
export declare function operate(operator: BinaryOperator, leftOf: () => Node, rightOf: () => Node, around: Surroundings): Node;
