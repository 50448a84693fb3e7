import { type Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
/** Why a name that the code gives no value has one when the play runs; `undefined` for any other name. */
export declare function runtimeValue(name: string, span: Span): Node | undefined;
