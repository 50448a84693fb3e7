import { type Finding } from './finding.ts';
/** A finding with what tells where else it may have been found. */
export interface Gathered {
    readonly finding: Finding;
    /** The place of the block that was judged: instances of one block, and calls of one module, share it. */
    readonly subject: string;
    /** The set of inputs under which it was found, where there are several. */
    readonly environment?: string;
}
/**
 * One finding for each thing to mend: instances of one block that fail by the same value count once, and so does what
 * is found in several environments. Where it does not hold in all of them, it says where.
 *
 * @param environments - the names of all that were judged; none where there is but one without a name
 */
export declare function gather(all: readonly Gathered[], environments: readonly string[]): Finding[];
