import type { Source } from '../../../tree/source.ts';
import type { Expression } from './expression.ts';
import type { RawNode } from './raw.ts';
/** `[for v in list : v if …]` and `{for k, v in map : k => v...}`. */
export declare function readFor(raw: RawNode, source: Source, read: (child: RawNode) => Expression): Expression;
