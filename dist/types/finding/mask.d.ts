import { type Fact } from '../facts/declare.ts';
import { Source } from '../tree/source.ts';
/** Takes the values of credentials out of everything that leaves the process. */
export interface Mask {
    /** A text without them. */
    text(text: string): string;
    /** A source of the same lines and columns without them. */
    source(source: Source): Source;
}
/** A mask for the credentials that are written in the code that was read. */
export declare function maskOf(facts: readonly Fact[]): Mask;
