import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import type { Body } from './body.ts';
import type { RawNode } from './raw.ts';
/** The body of a file or block. What the parser could not fit in is left out, and marks the body as damaged. */
export declare function readBody(children: readonly RawNode[], whole: RawNode, source: Source, notice: (notice: Notice) => void): Body;
