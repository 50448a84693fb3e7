import { type Node, type Scalar } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
interface Kinds {
    readonly text: string;
    readonly number: number;
    readonly bool: boolean;
}
type Kind = keyof Kinds;
type Values<K extends readonly Kind[]> = {
    readonly [I in keyof K]: Kinds[K[I] & Kind];
};
/**
 * A function of scalars that all have to be known.
 *
 * @param compute - gives a scalar, a list of scalars, or undefined for what the function does not take
 */
export declare function plain<const K extends readonly Kind[]>(kinds: K, compute: (...values: Values<K>) => Scalar | readonly Scalar[] | undefined): BuiltIn;
/** What a computation gave, located at the call. */
export declare function resultOf(result: Scalar | readonly Scalar[] | undefined, place: Span): Node | undefined;
/** Computes where all of the arguments are known; else the result is not. */
export declare function whenKnown(values: readonly Node[], place: Span, compute: () => Node | undefined): Node | undefined;
/** The texts of a list that is known; nothing where one of them is no text. */
export declare function textsOf(node: Node | undefined): readonly string[] | undefined;
export {};
