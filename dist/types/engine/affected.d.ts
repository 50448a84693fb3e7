import type { ReadContext } from '../formats/format.ts';
import type { Source } from '../tree/source.ts';
/** The infrastructure code of one tree, and the paths in it that a change touches, whatever they hold. */
export interface Touched {
    readonly sources: readonly Source[];
    readonly context: ReadContext;
    readonly changed: ReadonlySet<string>;
}
/**
 * Paths of the sources whose findings a change may alter: what is changed, what is read together with it, what it names
 * and what names it, and so on. Rather too many than too few: a source that is missing would change the meaning of
 * those that are judged.
 *
 * @param trees - the tree after the change, and of the one before it at least the sources that the change touches
 */
export declare function affectedBy(trees: readonly Touched[]): ReadonlySet<string>;
