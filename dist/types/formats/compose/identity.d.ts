import { type Node } from '../../tree/node.ts';
/**
 * What makes an item of a sequence the same thing as another one, so that a later one replaces it when files are
 * merged: the target of a volume, the name in `NAME=value`, the whole item elsewhere.
 *
 * @returns `undefined` for an item that replaces nothing
 */
export declare function identityIn(path: readonly string[], item: Node): string | undefined;
