import { treeVerifications } from '../../facts/verification/tree.ts';
import type { Verification } from '../../facts/verification.ts';
import type { KubernetesObject } from './object.ts';
import { siteOf } from './offered-volume.ts';

/** What the fields, variables and commands of an object say of verification. A definition of fields is about none. */
export const verificationsOf = (object: KubernetesObject): readonly Verification[] =>
  object.kind === 'CustomResourceDefinition' ? [] : treeVerifications(object.node, siteOf(object));
