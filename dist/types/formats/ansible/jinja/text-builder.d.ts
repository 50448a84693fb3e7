import { type Node } from '../../../tree/node.ts';
import type { Span, Step } from '../../../tree/span.ts';
/** Puts the text of a template together from pieces of which some may not be known. */
export declare class TextBuilder {
    #private;
    constructor(span: Span, trail?: readonly Step[]);
    /** Is there no room left? */
    get isFull(): boolean;
    text(text: string): void;
    /** What `{{ code }}` gives, resolved. */
    value(value: Node, code: string): void;
    /** A piece of which nothing is known but why. */
    unknown(reason: string): void;
    /** All of another text. */
    append(other: TextBuilder): void;
    /** Is it known, and the same as another one? */
    equals(other: TextBuilder): boolean;
    /** The one value that the text consists of, which keeps its type; else the text. */
    node(): Node;
}
