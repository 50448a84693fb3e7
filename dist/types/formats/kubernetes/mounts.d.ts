import { type Mount } from '../../facts/container.ts';
import { type Site } from '../../facts/declare.ts';
import { type Value } from '../../facts/value.ts';
import type { Pod } from './pod.ts';
import { type Scope } from './setting.ts';
import type { Volume } from './volume.ts';
/** What a container mounts. */
export declare function mountsOf(scope: Scope, pod: Pod, volumes: ReadonlyMap<string, Volume>, site: Site): Value<readonly Mount[]>;
