import { type ListNode, type MapNode, type Node, type Scalar, type ScalarNode, type UnknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
export declare const settle: <N extends Node>(node: N) => N;
export declare const isSettled: (node: Node) => boolean;
export declare const undefinedValue: (reason: string, span: Span) => UnknownNode;
export declare const isUndefined: (node: Node) => boolean;
export declare const omitted: (span: Span) => UnknownNode;
export declare const isOmitted: (node: Node) => boolean;
/** Unknown for the reason of another value. */
export declare const carried: (node: Node, span: Span) => Node;
export declare const isCompleteList: (node: Node) => node is ListNode;
/** A value that an expression made, at the place of the expression. */
export declare const made: (value: Scalar, span: Span, trail?: ScalarNode['trail']) => ScalarNode;
/** A number that is a float to Python, which writes 4 as 4.0. */
export declare const madeFloat: (value: number, span: Span, trail?: ScalarNode['trail']) => ScalarNode;
/** A list of values; what is in it may still hold templates. */
export declare const madeList: (items: readonly Node[], span: Span, rest?: string) => ListNode;
/** A map of values; what is in it may still hold templates. */
export declare const madeMap: (pairs: Iterable<readonly [string, Node]>, span: Span, rest?: string) => MapNode;
/** Is the number a float to Python? `1.0` is, though it equals 1. */
export declare const isFloat: (node: ScalarNode) => boolean;
/** A scalar as Python's `str` writes it, which is what a template inserts. */
export declare function pythonText(node: ScalarNode): string;
/** A value as Python's `repr` writes it; `undefined` where part of it is not known. */
export declare function pythonLiteral(node: Node): string | undefined;
/**
 * Is the value true to Python? `undefined` where nobody knows.
 *
 * @see https://docs.python.org/3/library/stdtypes.html#truth-value-testing
 */
export declare function truth(node: Node): boolean | undefined;
/** Are two values equal to Python? Lists and maps are compared as far as both are known. */
export declare function equal(one: Node, other: Node): boolean | undefined;
