import { type Axis } from './axis.ts';
import { type Diagram } from './diagram.ts';
/**
 * Combines two diagrams value by value.
 *
 * @param shortcut - the result where one side alone decides it, to save the walk; `undefined` where both matter
 */
export declare function combine<A, B, R>(one: Diagram<A>, other: Diagram<B>, value: (one: A, other: B) => R, shortcut?: (one: Diagram<A>, other: Diagram<B>) => Diagram<R> | undefined): Diagram<R>;
/** Replaces parts of a diagram from the root down; a part that `replace` leaves alone is rebuilt from its children. */
export declare function rewrite<A, R>(diagram: Diagram<A>, replace: (part: Diagram<A>, again: (part: Diagram<A>) => Diagram<R>) => Diagram<R> | undefined): Diagram<R>;
/** Every axis that the diagram depends on, in order. */
export declare function axesOf(diagram: Diagram<unknown>): readonly Axis[];
