import { type Node } from '../../tree/node.ts';
import type { Relocate } from '../format.ts';
import type { Kustomization } from './kustomization.ts';
/**
 * Finds the places of what `kustomize build` put out in the files that it was built from. Kustomize does not tell where
 * a value came from, so it is looked for: where a patch or a resource of the same kind and name has the same value
 * under the same keys, that is its place; where none has it, the closest thing that is there stands for it, and the
 * finding names the kustomization that changed it.
 */
export declare function relocation(kustomizations: readonly Kustomization[], documents: readonly Node[]): Relocate;
