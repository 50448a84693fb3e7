import type { Span } from '../../../tree/span.ts';
import type { Expression } from './expression.ts';
/**
 * A string of a JSON file as the template that it is. All of it is located at the string: escapes keep offsets inside
 * it from meaning anything.
 */
export declare function readJsonTemplate(text: string, place: Span): Promise<Expression>;
