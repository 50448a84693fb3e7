import { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/** Renders charts where the user asks for it, and says of each other one that it was not checked. */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
