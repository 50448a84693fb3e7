import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
/**
 * Each file is a project by itself. What git ignores was not found in the first place, so what is read here is
 * committed, or would be.
 */
export declare function read(sources: readonly Source[]): Promise<readonly Project[]>;
