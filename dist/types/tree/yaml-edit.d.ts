import type { TextEdit } from './edit.ts';
import { type Node } from './node.ts';
/**
 * Edits that give a setting of a YAML mapping a value and leave every other character alone: the value is replaced
 * where one is written, else its key (with the mappings on the way to it) is added in the style of its neighbours.
 * A list is not replaced: it gets the items that it lacks.
 *
 * @param root - a mapping in block style, such as a container
 * @param value - a boolean, number or plain text, or a list of those
 * @returns `undefined` where the place is in flow style, or shared through an anchor, so that an edit would reach further
 */
export declare function setInYaml(root: Node, path: readonly string[], value: unknown): readonly TextEdit[] | undefined;
