import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import type { RawNode } from './raw.ts';
/** One notice per place that the parser could not read, led by HashiCorp's own diagnostic where there is one. */
export declare function syntaxErrors(root: RawNode, source: Source): Promise<readonly Notice[]>;
