import type { Span } from '../../../tree/span.ts';
import type { Expression, ObjectExpression } from './expression.ts';
/**
 * What stands between the braces of a block, or in a whole file.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements
 */
export interface Body {
    readonly attributes: ReadonlyMap<string, AttributeDefinition>;
    readonly blocks: readonly Block[];
    readonly span: Span;
    /** Set where a part could not be read: something may be missing. */
    readonly damaged?: true;
    /** Set for JSON, where only the reader's schema tells a block from an attribute that holds an object. */
    readonly json?: true;
}
export interface AttributeDefinition {
    readonly name: string;
    readonly nameSpan: Span;
    readonly expression: Expression;
    /** From the name to the end of the value. */
    readonly span: Span;
}
export interface Block {
    readonly type: string;
    readonly labels: readonly string[];
    readonly body: Body;
    /** The words that open the block, up to the brace. */
    readonly header: Span;
    /** From the type to the closing brace. */
    readonly span: Span;
}
/** The blocks of a type, in file order. In JSON an object, or a list of objects, under the name counts as such. */
export declare function blocksOf(body: Body, type: string): readonly Block[];
/** A JSON object as the body of a block. A comment stands under the key `//`. */
export declare function jsonBody(object: ObjectExpression): Body;
