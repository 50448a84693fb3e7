import type { Secret } from '../../facts/secret.ts';
import { type Node } from '../../tree/node.ts';
/** The credentials in a workflow: in variables, inputs of actions and scripts, at each level. */
export declare function secretsOf(workflow: Node): readonly Secret[];
