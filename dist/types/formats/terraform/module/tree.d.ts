import { type Node } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import { type World } from '../evaluate/world.ts';
import type { Block } from '../syntax/body.ts';
import { ModuleInstance } from './instance.ts';
import { type Module } from './module.ts';
import type { Modules } from './modules.ts';
/** The folder that a call names, relative to the root of the check; undefined for a registry, git or other source. */
export declare function calledFolder(module: Module, call: Block): string | undefined;
/** Folders that nobody calls; of a ring of folders that call each other the first. */
export declare function rootModules(modules: readonly Module[]): readonly Module[];
export interface TreeOptions {
    readonly modules: Modules;
    /** Values that the user or the root's tfvars files give to variables of the root module. */
    readonly inputs: ReadonlyMap<string, Node>;
    readonly workspace?: string;
    readonly load: World['load'];
    readonly notice: (notice: Notice) => void;
}
/** A root module and all that it calls, each instance of a call with its own inputs. */
export declare function moduleTree(root: Module, options: TreeOptions): readonly ModuleInstance[];
