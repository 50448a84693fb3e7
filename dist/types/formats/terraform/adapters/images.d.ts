import type { Container } from '../../../facts/container.ts';
import type { Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/** The image of a container; open where none is set. */
export declare function imagesOf(site: Site, node: Node | undefined, setting: string): Required<Pick<Container['values'], 'images'>>;
/** The user that is set, else the one that the image is known to start as. */
export declare const userOf: (set: Value<string>, image: Node | undefined) => Value<string>;
