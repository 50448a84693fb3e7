import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span } from '../../tree/span.ts';
/** A variable that interpolation may use, and where it is set. */
export interface Variable {
    readonly value: string;
    /** The assignment in the environment file; absent for what every shell sets. */
    readonly place?: Span;
}
export type Variables = ReadonlyMap<string, Variable>;
/**
 * Every shell sets these, and only their role in a path matters here: the project's own folder, and the home of
 * whoever deploys, which Compose also writes `~`.
 */
export declare const shellVariables: Variables;
/** What environment files set, later files over earlier ones, on top of what is set already, which they cannot change. */
export declare function withFiles(variables: Variables, files: readonly Source[], notice: (notice: Notice) => void): Variables;
