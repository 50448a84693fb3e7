import { type Node } from '../../../tree/node.ts';
import type { ModuleInstance } from './instance.ts';
import { type Resource } from './resource.ts';
/** The resources of a root module and of all that it calls, and who refers to whom. */
export declare class ProjectResources {
    #private;
    constructor(modules: readonly ModuleInstance[]);
    ofType(type: string): readonly Resource[];
    /**
     * Resources of a type by what they have in common, such as the resource that they refer to.
     *
     * @param way - what `keysOf` looks at, in a word: it is asked once
     */
    grouped<K>(type: string, way: string, keysOf: (resource: Resource) => readonly K[]): ReadonlyMap<K, readonly Resource[]>;
    /** The resources of a type that a value or the items of a list refer to; for a plain text, the one of that name. */
    targetsOf(value: Node | undefined, type: string): readonly Resource[];
}
