import { type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import type { ReadContext } from '../format.ts';
/** What `kustomize build` puts together. */
export interface Kustomization {
    readonly source: Source;
    readonly folder: string;
    readonly node: Node;
    /** Is it a component, which only others can include? */
    readonly isComponent: boolean;
    /** Files and folders with resources, as paths of the tree; what lies elsewhere is in `remote`. */
    readonly resources: readonly string[];
    /** What is not in the tree: URLs, or files that are missing. */
    readonly remote: readonly string[];
    readonly patchFiles: readonly string[];
}
/** @returns `undefined` for a file that cannot be read, which is a notice already */
export declare function kustomizationOf(source: Source, context: ReadContext): Kustomization | undefined;
/** Says that resources were judged as they are written, where the kustomization would change them. */
export declare function remarkUnapplied({ source, node }: Kustomization, { notice, inputs }: ReadContext): void;
