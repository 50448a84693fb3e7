import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/** Each workflow is a project by itself. */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
