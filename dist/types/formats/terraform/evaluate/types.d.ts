import { type Node } from '../../../tree/node.ts';
import type { Expression } from '../syntax/expression.ts';
/** A type constraint. */
export type Type = {
    readonly kind: 'any' | 'string' | 'number' | 'bool';
} | {
    readonly kind: 'list' | 'set' | 'map';
    readonly of: Type;
} | {
    readonly kind: 'tuple';
    readonly items: readonly Type[];
} | {
    readonly kind: 'object';
    readonly attributes: ReadonlyMap<string, AttributeType>;
};
export interface AttributeType {
    readonly type: Type;
    readonly optional: boolean;
    /** What an attribute that is not set becomes. */
    readonly fallback?: Expression;
}
/**
 * Reads `type = …` of a variable. What is not understood takes any value.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export declare function typeOf(expression: Expression | undefined): Type;
/**
 * A value as one of a type, as Terraform converts it. Unknown values and null stay what they are.
 *
 * @param preset - evaluates the default of an optional attribute
 */
export declare function convert(node: Node, type: Type, preset: (expression: Expression) => Node): Node;
/** Elements of one collection have one type: texts, where one of several scalars is a text. */
export declare function unifiedItems(items: readonly Node[]): readonly Node[];
/** Distinct values, in the order in which Terraform goes through a set. */
export declare function toSet(items: readonly Node[], span: Node['span'], rest?: string): Node;
/** The items of a list that is a set already, or of one that becomes one. */
export declare const asSet: (node: Node & {
    kind: 'list';
}) => Node;
