import type { Secret } from '../../../facts/secret.ts';
import type { Model } from '../model.ts';
import type { Service } from './service.ts';
/** The credentials of a project: what its services are given, and what stands in for variables that are not set. */
export declare function secretsOf(services: readonly Service[], model: Model): readonly Secret[];
