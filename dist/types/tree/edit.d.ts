import type { Source } from './source.ts';
/** Replaces the text between two offsets of a source; an insertion where they are equal. */
export interface TextEdit {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/**
 * The text of one source after some edits.
 *
 * @param edits - edits of this source, in any order
 * @throws RangeError when two edits overlap: applying either first would destroy the other
 */
export declare function applyEdits(text: string, edits: readonly TextEdit[]): string;
