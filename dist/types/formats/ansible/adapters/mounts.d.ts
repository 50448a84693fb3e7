import { type Mount } from '../../../facts/container.ts';
import { type Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/**
 * Volumes in the short form, `source:target:mode`. A piece that is not known is taken for one without a colon; a volume
 * of which nothing is known could be any.
 *
 * @see https://docs.docker.com/engine/storage/bind-mounts/#syntax
 */
export declare function volumes(node: Node | undefined, setting: string, site: Site): {
    mounts: readonly Mount[];
    rest?: string;
};
/** Mounts in the long form: a list of maps with `type`, `source`, `target` and `read_only`. */
export declare function longMounts(node: Node | undefined, site: Site): {
    mounts: readonly Mount[];
    rest?: string;
};
/** Places in memory: a list of `path:options`, or a map of paths and options. */
export declare function memoryMounts(node: Node | undefined, site: Site): {
    mounts: readonly Mount[];
    rest?: string;
};
/** All mounts of a container; open-ended where one of its lists is, or other containers lend theirs. */
export declare function allMounts(lists: readonly {
    mounts: readonly Mount[];
    rest?: string;
}[], others: Node | undefined): Value<readonly Mount[]>;
