import type { Site } from '../../facts/declare.ts';
import type { Secret } from '../../facts/secret.ts';
import type { KubernetesObject } from './object.ts';
/**
 * The values of a Secret: all of them are meant to be kept, whatever their keys are called.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export declare function dataSecrets({ node }: KubernetesObject, site: Site): readonly Secret[];
