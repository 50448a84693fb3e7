import { type Node } from '../../../tree/node.ts';
import { type Span } from '../../../tree/span.ts';
import type { Found, Scope } from '../evaluate/scope.ts';
import type { World } from '../evaluate/world.ts';
import type { Block } from '../syntax/body.ts';
import type { Module } from './module.ts';
import { type Repetition } from './repetition.ts';
import { Resource } from './resource.ts';
/** What a resource or module call stands for: its instances, by key. */
export interface Instances<T> {
    readonly form: Repetition['form'];
    readonly known: readonly {
        readonly key?: number | string;
        readonly one: T;
    }[];
    readonly symbolic?: T;
    readonly rest?: string;
}
export interface ModuleInstanceOptions {
    /** What the addresses of its resources begin with: `module.net["a"].`, or nothing for the root module. */
    readonly prefix: string;
    readonly world: World;
    /** Under which condition it exists, where that is not known. */
    readonly condition?: string;
    /** The value that the caller gives to a variable. */
    readonly input: (name: string) => Node | undefined;
    readonly children: (name: string) => Instances<ModuleInstance> | undefined;
}
/** A module with the inputs of one call: names have values here. */
export declare class ModuleInstance implements Scope {
    #private;
    readonly module: Module;
    readonly prefix: string;
    readonly world: World;
    readonly condition: string | undefined;
    constructor(module: Module, options: ModuleInstanceOptions);
    lookup(path: readonly string[], place: Span): Found;
    /** The instances of a resource of this module: `['aws_subnet', 'a']`. */
    resources(type: string, name: string): Instances<Resource> | undefined;
    /** All of some types that exist, or may. */
    allResources(wanted: (type: string) => boolean): readonly Resource[];
}
/** The instances of a block, made by its `count` or `for_each`. */
export declare function instancesOf<T>(block: Block, scope: Scope, make: (copy: Repetition['copies'][number], symbolic: boolean) => T): Instances<T>;
