import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/**
 * Reads Compose files by project. A file that another project includes or extends is judged there, with the settings
 * that it gets there, and not by itself.
 */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
