import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
/** One assignment of an environment file. */
export interface Assignment {
    readonly name: string;
    readonly value: string;
    /** From the name to the end of the value. */
    readonly start: number;
    readonly end: number;
}
/**
 * Reads an environment file: quotes, comments, `export`, values of several lines in quotes, and variables in values
 * that are not in single quotes.
 *
 * @param lookup - variables from outside the file, which come before its own
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export declare function readDotenv(source: Source, lookup: (name: string) => string | undefined, notice: (notice: Notice) => void): readonly Assignment[];
