import type { Source } from './source.ts';
/** A place in a source: offsets into its text, end exclusive. */
export interface Span {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
}
/** Lines and columns from 1, end exclusive, as in a SARIF region. */
export interface Range {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** One stop on the way that a value took before it was judged: where, and what happened there. */
export interface Step {
    readonly span: Span;
    /** A short phrase such as `merged from &hardening` or `set in .env`. */
    readonly note: string;
}
export declare const span: (source: Source, start: number, end: number) => Span;
export declare function rangeOf(place: Span): Range;
/** The text that a span covers. */
export declare const textOf: (place: Span) => string;
/** Does `outer` hold all of `inner`? False for different sources. */
export declare const holds: (outer: Span, inner: Span) => boolean;
