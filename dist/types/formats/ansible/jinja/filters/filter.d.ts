import type { ListNode, MapNode, Node, ScalarNode } from '../../../../tree/node.ts';
import type { Given } from '../given.ts';
import type { Surroundings } from '../surroundings.ts';
/** A value that is known, at least in part. */
export type KnownNode = ScalarNode | ListNode | MapNode;
/**
 * A Jinja filter. What it is given is known at its top: a text, a number, or a list or map that may hold unknown values.
 *
 * @returns `undefined` for a value that it is not made for
 */
export type Filter = (of: KnownNode, given: Given, around: Surroundings) => Node | undefined;
/** A filter that says something of unknown values too. */
export type OpenFilter = (of: Node, given: Given, around: Surroundings) => Node;
/** A filter of texts. Other scalars are taken by their Python names, lists and maps as Python writes them. */
export declare const onText: (convert: (text: string, given: Given, around: Surroundings) => string | number | boolean | undefined) => Filter;
/** A value as `str` gives it; `undefined` where part of it is not known. */
export declare function plainText(of: Node, around: Surroundings): string | undefined;
/** A filter of whole lists; keys of maps and characters of texts are lists too. */
export declare const onList: (convert: (items: readonly Node[], given: Given, around: Surroundings, of: KnownNode) => Node | readonly Node[] | undefined) => Filter;
/** What a loop over a value goes through; `undefined` where it cannot be looped over, or may go on. */
export declare function itemsIn(of: Node, around: Surroundings): readonly Node[] | undefined;
