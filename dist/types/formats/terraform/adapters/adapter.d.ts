import type { Fact } from '../../../facts/declare.ts';
import type { ReadContext } from '../../format.ts';
import type { ProjectResources } from '../module/project-resources.ts';
import type { Resource } from '../module/resource.ts';
/** The facts of one resource; `project` tells what other resources have to do with it. */
export type Adapter = (resource: Resource, context: ReadContext, project: ProjectResources) => readonly Fact[] | Promise<readonly Fact[]>;
/** Adapters by resource type. */
export type Adapters = Readonly<Record<string, Adapter>>;
/** The same adapter for several types. */
export declare const forTypes: (types: readonly string[], adapter: Adapter) => Adapters;
