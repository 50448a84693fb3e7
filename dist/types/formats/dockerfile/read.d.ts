import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/** Each Dockerfile is a project by itself: it describes one image. */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
