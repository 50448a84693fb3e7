import type { Secret } from '../../facts/secret.ts';
import type { KubernetesObject } from './object.ts';
/** The credentials of an object: those of its containers, of its data, or of any other of its fields. */
export declare function secretsOf(object: KubernetesObject): readonly Secret[];
