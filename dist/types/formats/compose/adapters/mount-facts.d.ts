import { type Mount } from '../../../facts/container.ts';
import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/** What each service of a project mounts, by its name. */
export declare function mountFacts(services: readonly Service[]): ReadonlyMap<string, Value<readonly Mount[]>>;
