import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import type { Body } from './body.ts';
/**
 * Reads a file in HCL's native syntax.
 *
 * @returns what could be read, with a notice for each part that could not; an empty body for a file nested too deeply
 */
export declare function readHcl(source: Source, notice: (notice: Notice) => void): Promise<Body>;
