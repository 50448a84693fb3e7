import type { Node } from '../../../tree/node.ts';
import type { Arguments, Expression } from './expression.ts';
/** Arguments of a filter, test or call, evaluated: by position, then those given by name. */
export interface Given {
    readonly positional: readonly Node[];
    readonly named: Readonly<Record<string, Node>>;
}
export declare const given: (from: Arguments, value: (inner: Expression) => Node) => Given;
/** An argument by its place or its name. */
export declare const argument: ({ positional, named }: Given, place: number, ...names: readonly string[]) => Node | undefined;
/** All arguments. */
export declare const everyArgument: ({ positional, named }: Given) => readonly Node[];
/** A text among the arguments; `undefined` where it is left out or no scalar. */
export declare function textGiven(from: Given, place: number, ...names: readonly string[]): string | undefined;
/** A number among the arguments. */
export declare function numberGiven(from: Given, place: number, ...names: readonly string[]): number | undefined;
/** A flag among the arguments; false where it is left out. */
export declare function flagGiven(from: Given, place: number, ...names: readonly string[]): boolean;
