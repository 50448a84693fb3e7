import type { Fact } from '../../../facts/declare.ts';
import type { ReadContext } from '../../format.ts';
import type { Resource } from '../module/resource.ts';

/** The facts of one resource. */
export type Adapter = (resource: Resource, context: ReadContext) => readonly Fact[] | Promise<readonly Fact[]>;

/** Adapters by resource type. */
export type Adapters = Readonly<Record<string, Adapter>>;

/** The same adapter for several types. */
export const forTypes = (types: readonly string[], adapter: Adapter): Adapters => Object.fromEntries(types.map((type) => [type, adapter]));
