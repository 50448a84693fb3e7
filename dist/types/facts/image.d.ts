import { type Node } from '../tree/node.ts';
import { type Fact, type Site } from './declare.ts';
export declare const image: import("./declare.ts").Declaration<{
    readonly reference: import("./declare.ts").TextField;
    readonly registry: import("./declare.ts").TextField;
    readonly repository: import("./declare.ts").TextField;
    readonly tag: import("./declare.ts").TextField;
    readonly digest: import("./declare.ts").TextField;
    readonly final: import("./declare.ts").BoolField;
}>;
export type Image = Fact<typeof image>;
/** The parts of an image reference. */
export interface ImageReference {
    readonly registry: string;
    readonly repository: string;
    readonly tag?: string;
    readonly digest?: string;
}
/**
 * Splits an image reference as Docker and containerd do: the first component is a host when it has a dot, a colon or
 * is `localhost`; Docker Hub's official images live under `library/`.
 *
 * @returns `undefined` for text that is no reference (`''`, spaces, upper-case repository names are let through)
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export declare function parseImageReference(reference: string): ImageReference | undefined;
/**
 * The fact for an image reference in the tree. A reference that is known in part (`nginx:${TAG}`) still tells its
 * registry and repository where the unknown piece comes after them.
 *
 * @param options.final - false for the base of an earlier build stage
 */
export declare function imageFact(site: Site, node: Node, options?: {
    setting?: string;
    final?: boolean;
}): Image;
