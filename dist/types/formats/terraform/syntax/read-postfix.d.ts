import type { Source } from '../../../tree/source.ts';
import type { Expression } from './expression.ts';
import type { RawNode } from './raw.ts';
export declare const isPostfix: (raw: RawNode) => boolean;
/** Applies attributes, indexes and splats to what they follow. */
export declare const foldPostfix: (base: Expression, rest: readonly RawNode[], source: Source) => Expression;
