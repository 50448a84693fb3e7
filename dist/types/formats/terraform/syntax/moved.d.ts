import type { Span } from '../../../tree/span.ts';
/** The same syntax tree with every place replaced. */
export declare const moved: <T>(tree: T, place: (span: Span) => Span) => T;
