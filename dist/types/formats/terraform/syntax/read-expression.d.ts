import type { Source } from '../../../tree/source.ts';
import type { Expression } from './expression.ts';
import type { RawNode } from './raw.ts';
/** Reads one `expression` of the grammar. Whatever the parser had to repair is {@link Broken}. */
export declare function readExpression(raw: RawNode, source: Source): Expression;
