import type { Source } from '../../../tree/source.ts';
import type { Project, ReadContext } from '../../format.ts';
import type { ModuleInstance } from '../module/instance.ts';
/** The modules of a configuration, by the folder of their root module. */
export type Configurations = ReadonlyMap<string, readonly ModuleInstance[]>;
/**
 * A plan as `terraform show -json` prints it. What it decides is judged in the configuration, where that is at hand:
 * in the plan's own folder, or else the only one that there is.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export declare function readPlan(source: Source, configurations: Configurations, context: ReadContext): Promise<Project>;
