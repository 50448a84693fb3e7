import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { ReadContext } from '../format.ts';
import { type Variables } from './variables.ts';
/** Files that are merged into one project, and where it lies. */
export interface ComposeProject {
    readonly files: readonly Source[];
    readonly folder: string;
    readonly variables: Variables;
    /** Is it what `docker compose` takes by itself or was told to take, rather than a file that may belong to another? */
    readonly isMain: boolean;
}
/** Groups Compose files as Docker would merge them by itself, or as the user says that they are merged. */
export declare function groupFiles(sources: readonly Source[], context: ReadContext, notice: (notice: Notice) => void): readonly ComposeProject[];
