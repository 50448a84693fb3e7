import type { Source } from '../../../tree/source.ts';
import { type Span } from '../../../tree/span.ts';
import type { Expression, TemplatePart } from './expression.ts';
import type { RawNode } from './raw.ts';
export type ReadExpression = (raw: RawNode) => Expression;
/** A template in the order in which it is written; directives are not yet matched with their ends. */
export type Piece = {
    readonly kind: 'text';
    text: string;
    span: Span;
} | {
    readonly kind: 'interpolation';
    readonly raw: RawNode;
} | {
    readonly kind: 'if' | 'for' | 'else' | 'endif' | 'endfor';
    readonly raw: RawNode;
};
export interface TemplateSource {
    readonly source: Source;
    /** What stands between the quotes, or between the lines of the heredoc's markers. */
    readonly start: number;
    readonly end: number;
    readonly heredoc: false | 'plain' | 'indented';
}
/** The parts of a template, nested, with escapes, strip markers and indentation seen to. */
export declare function readTemplate(children: readonly RawNode[], place: TemplateSource, read: ReadExpression): readonly TemplatePart[];
