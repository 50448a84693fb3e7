import type { Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import type { Ignore } from './ignore.ts';
/**
 * The ignores in the comments of a file: `# iac-guard: ignore container/non-root -- reason`.
 *
 * One behind a value holds for its line, one on a line of its own for the next line of code; either holds for the whole
 * block that this line opens. One that cannot be understood does not hold, and is a notice.
 */
export declare function ignoresIn(source: Source, options: {
    notice(notice: Notice): void;
}): readonly Ignore[];
