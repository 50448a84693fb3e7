import type { Source } from '../../../tree/source.ts';
import { type Span } from '../../../tree/span.ts';
export interface Diagnostic {
    /** HashiCorp's summary and detail. */
    readonly message: string;
    readonly span: Span;
}
/**
 * What HashiCorp's own parser says about a file that ours could not read. It is a large optional dependency, loaded
 * only here; without it people get our words.
 */
export declare function diagnose(source: Source): Promise<readonly Diagnostic[]>;
