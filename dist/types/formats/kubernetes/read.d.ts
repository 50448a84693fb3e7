import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/**
 * Reads manifests; those of one top folder make a project, for they are likely applied together. Patches are no
 * objects by themselves, and what a kustomization has built is judged in place of what it was built from.
 */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
