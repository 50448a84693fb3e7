import type { Span } from '../../../tree/span.ts';
import type { Template } from './expression.ts';
/**
 * A whole text as a template, as `templatefile` reads a file.
 *
 * @param place - where a part of the text was written, by its offsets there
 * @returns undefined for what is no template, and before the parser is loaded
 */
export declare function readTemplateText(text: string, place: (start: number, end: number) => Span): Template | undefined;
