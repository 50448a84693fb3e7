import { type Node } from '../../../tree/node.ts';
import type { Expression } from './expression.ts';
import type { Surroundings } from './surroundings.ts';
/** The value of an expression. Never throws: what cannot be told is unknown, with the reason. */
export declare const evaluate: (expression: Expression, around: Surroundings) => Node;
