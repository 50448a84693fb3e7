import type { Fact } from '../../facts/declare.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { Relocate } from '../format.ts';
import { type KubernetesObject } from './object.ts';
interface ManifestOptions {
    readonly notice: (notice: Notice) => void;
    readonly editable: boolean;
    readonly relocated?: Relocate;
}
/**
 * The facts of objects that live in one cluster.
 *
 * @param isWhole - are these all that are applied together, rather than one that another format carries?
 */
export declare function judgedFacts(objects: readonly KubernetesObject[], isWhole?: boolean): readonly Fact[];
/** The objects in all documents of a manifest. Those that Helm rendered are named with their template. */
export declare function objectsOfSource(source: Source, { notice, editable, relocated }: ManifestOptions): readonly KubernetesObject[];
export {};
