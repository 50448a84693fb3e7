import type { Source } from '../../../tree/source.ts';
import type { ReadContext } from '../../format.ts';
import type { Module } from './module.ts';
/** The modules that a check knows, by folder. */
export interface Modules {
    /** Those among the files that are checked. */
    readonly own: readonly Module[];
    at(folder: string): Module | undefined;
    /** Where `terraform init` has put the module of a call, by the names of calls from the root module on. */
    installed(root: string, key: readonly string[]): string | undefined;
}
/**
 * Reads each folder with configuration files, and all that they call: folders of the tree that were not asked for, and
 * modules that `terraform init` has put there.
 */
export declare function readModules(sources: readonly Source[], context: ReadContext): Promise<Modules>;
