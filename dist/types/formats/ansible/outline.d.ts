import type { Source } from '../../tree/source.ts';
/** What the text of a YAML file looks like from afar. */
export interface Outline {
    readonly shape: 'list' | 'map' | 'vault' | 'other';
    /** Keys of the mapping at the top, or of the mappings that are the items of the list at the top. */
    readonly keys: ReadonlySet<string>;
    /** Keys one level below those of a mapping at the top. */
    readonly inner: ReadonlySet<string>;
}
/**
 * The shape and the top keys of a YAML text, told from its lines without a parse: claiming must be cheap.
 * Only the first document counts.
 */
export declare function outline(source: Source): Outline;
