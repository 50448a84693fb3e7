import type { Span } from '../../../tree/span.ts';
/**
 * The expressions of HCL, as written and with their places. Nothing is evaluated here.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export type Expression = Literal | Template | Tuple | ObjectExpression | Call | Conditional | Unary | Binary | Root | Attribute | Index | Splat | For | Parentheses | Broken;
interface Placed {
    readonly span: Span;
}
export interface Literal extends Placed {
    readonly kind: 'literal';
    readonly value: string | number | boolean | null;
}
/** A quoted string or heredoc with something to fill in; one without is a literal. */
export interface Template extends Placed {
    readonly kind: 'template';
    readonly parts: readonly TemplatePart[];
}
export type TemplatePart = TemplateText | Interpolation | IfDirective | ForDirective;
export interface TemplateText extends Placed {
    readonly kind: 'text';
    /** With escapes resolved, heredoc indentation removed and strip markers applied. */
    readonly text: string;
}
export interface Interpolation extends Placed {
    readonly kind: 'interpolation';
    readonly expression: Expression;
}
export interface IfDirective extends Placed {
    readonly kind: 'if';
    readonly condition: Expression;
    readonly then: readonly TemplatePart[];
    readonly otherwise: readonly TemplatePart[];
}
export interface ForDirective extends Placed {
    readonly kind: 'for';
    readonly keyName?: string;
    readonly valueName: string;
    readonly collection: Expression;
    readonly body: readonly TemplatePart[];
}
export interface Tuple extends Placed {
    readonly kind: 'tuple';
    readonly items: readonly Expression[];
}
export interface ObjectExpression extends Placed {
    readonly kind: 'object';
    readonly items: readonly ObjectItem[];
}
export interface ObjectItem {
    /** A bare word as key is its own name, and so a literal here; `(word)` is not. */
    readonly key: Expression;
    readonly value: Expression;
}
export interface Call extends Placed {
    readonly kind: 'call';
    /** With its namespace: `provider::aws::arn_parse`. */
    readonly name: string;
    readonly arguments: readonly Expression[];
    /** Is the last argument a list that stands for many (`f(list...)`)? */
    readonly expands: boolean;
}
export interface Conditional extends Placed {
    readonly kind: 'conditional';
    readonly condition: Expression;
    readonly then: Expression;
    readonly otherwise: Expression;
}
export interface Unary extends Placed {
    readonly kind: 'unary';
    readonly operator: '-' | '!';
    readonly operand: Expression;
}
export type BinaryOperator = '*' | '/' | '%' | '+' | '-' | '>' | '>=' | '<' | '<=' | '==' | '!=' | '&&' | '||';
export interface Binary extends Placed {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
}
/** The first word of a reference: `var`, `local`, `aws_subnet`, or the variable of a `for`. */
export interface Root extends Placed {
    readonly kind: 'root';
    readonly name: string;
}
export interface Attribute extends Placed {
    readonly kind: 'attribute';
    readonly of: Expression;
    readonly name: string;
}
/** `list[0]`, `map["key"]`, and the old `list.0`. */
export interface Index extends Placed {
    readonly kind: 'index';
    readonly of: Expression;
    readonly key: Expression;
}
/** `of[*].each` or `of.*.each`. */
export interface Splat extends Placed {
    readonly kind: 'splat';
    readonly of: Expression;
    /** What is taken of each element; its innermost operand is the {@link Root} named `*`. */
    readonly each: Expression;
}
export interface For extends Placed {
    readonly kind: 'for';
    readonly keyName?: string;
    readonly valueName: string;
    readonly collection: Expression;
    /** Set for `{for … : key => value}`. */
    readonly key?: Expression;
    readonly value: Expression;
    readonly condition?: Expression;
    /** `...` after the value: values of equal keys become a list. */
    readonly groups: boolean;
}
/** Kept, because a parenthesized word as object key is a reference and a bare one is a name. */
export interface Parentheses extends Placed {
    readonly kind: 'parentheses';
    readonly inner: Expression;
}
/** What could not be read; there is a notice for it. */
export interface Broken extends Placed {
    readonly kind: 'broken';
}
export {};
