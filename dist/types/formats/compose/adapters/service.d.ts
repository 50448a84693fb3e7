import type { Site } from '../../../facts/declare.ts';
import { type MapNode, type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
/** One service of a project, everything merged. */
export interface Service {
    readonly name: string;
    readonly node: MapNode;
    readonly site: Site;
    /** The whole project, for what the service refers to. */
    readonly project: MapNode;
    /** The folder in which paths begin that are written at a place; the root of the tree is `.`. */
    readonly folderAt: (place: Span) => string;
}
/** A setting of a service: `deploy`, `resources` … */
export declare const settingOf: (service: Service, ...path: readonly (string | number)[]) => Node | undefined;
/** Where the key of a setting stands; `undefined` where it is not written. */
export declare function keyOf(service: Service, ...path: readonly string[]): Span | undefined;
/** Truth as Compose takes it, also where it comes out of a variable. @see https://yaml.org/type/bool.html */
export declare function truth(node: Node): boolean | undefined;
/** A number, also where it comes out of a variable; a leading zero makes it octal, as it does for Compose. */
export declare function number(node: Node): number | undefined;
