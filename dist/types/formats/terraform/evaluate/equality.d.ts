import type { Node } from '../../../tree/node.ts';
/**
 * Are two values equal? Values of different types are not.
 *
 * @returns undefined where that is not known
 */
export declare function equalNodes(one: Node, other: Node): boolean | undefined;
