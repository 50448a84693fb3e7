import type { Source } from '../../tree/source.ts';
import { type Span } from '../../tree/span.ts';
/** `NAME=value` of a file of variables. */
export interface Assignment {
    readonly name: string;
    /** Without quotes, as written otherwise. */
    readonly value: string;
    readonly place: Span;
    /** From the name to the end of the value. */
    readonly line: Span;
}
/** @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax */
export declare function assignmentsIn(source: Source): readonly Assignment[];
