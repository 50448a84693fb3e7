import { type Probe } from '../../facts/container.ts';
import { type Site } from '../../facts/declare.ts';
import { type Value } from '../../facts/value.ts';
import type { Scope } from './setting.ts';
/** @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export declare function probesOf(scope: Scope, site: Site): Value<readonly Probe[]>;
