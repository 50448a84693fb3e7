import { type MapNode, type Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
/** One task as it is written. */
export interface Task {
    readonly node: MapNode;
    /** The full name of its module. */
    readonly module: string;
    /** What users call the task: its name, else its module's. */
    readonly label: string;
    /** The key that names the module: what opens the block of its options. */
    readonly header: Span;
    /** The module's options as written, `args:` merged in; an unknown or scalar node where they are no map. */
    readonly options: Node;
}
/** The task that an item of a list is; `undefined` for blocks and for what names no module. */
export declare function taskOf(node: Node): Task | undefined;
/** A word or list of words under a keyword. */
export declare const wordsOf: (node: Node | undefined) => readonly string[];
