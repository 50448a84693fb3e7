import type { Project, ReadContext } from '../format.ts';
import { type Kustomization } from './kustomization.ts';
/** Builds every kustomization that no other one includes, with the user's `kustomize`, else `kubectl kustomize`. */
export declare function builtProjects(kustomizations: readonly Kustomization[], context: ReadContext): Promise<readonly Project[]>;
