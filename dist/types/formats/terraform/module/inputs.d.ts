import { type Node } from '../../../tree/node.ts';
import type { ReadContext } from '../../format.ts';
import type { Module } from './module.ts';
/** What the user says about variables, for each root module. */
export interface RootInputs {
    of(root: Module): {
        readonly inputs: ReadonlyMap<string, Node>;
        readonly workspace?: string;
    };
}
/**
 * Values by precedence: TF_VAR_* of the environment where that is asked for, the root's own tfvars files, then
 * --var-file and --var.
 *
 * @see https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export declare function readInputs(context: ReadContext): Promise<RootInputs>;
