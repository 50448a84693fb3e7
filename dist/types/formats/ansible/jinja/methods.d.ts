import type { Node } from '../../../tree/node.ts';
import { type Given } from './given.ts';
import type { Surroundings } from './surroundings.ts';
/**
 * Methods of Python's texts, lists and dicts that change nothing.
 *
 * @returns `undefined` for those that are not known here
 * @see https://docs.python.org/3/library/stdtypes.html
 */
export declare function methods(of: Exclude<Node, {
    kind: 'unknown';
}>, name: string, given: Given, around: Surroundings): Node | undefined;
/** Cuts a text as Python does: at runs of white space where no separator is given. */
export declare function splitText(text: string, separator: string | undefined, limit: number | undefined): readonly string[];
/** Takes white space, or any of some characters, off the ends of a text. */
export declare function stripped(text: string, chars: string | undefined, where: 'start' | 'end' | 'both'): string;
