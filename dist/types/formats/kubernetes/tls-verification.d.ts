import type { Verification } from '../../facts/verification.ts';
import type { KubernetesObject } from './object.ts';
/** What the fields, variables and commands of an object say of verification. A definition of fields is about none. */
export declare const verificationsOf: (object: KubernetesObject) => readonly Verification[];
