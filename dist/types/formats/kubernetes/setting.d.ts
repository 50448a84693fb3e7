import { type Origin, type Value } from '../../facts/value.ts';
import { type Node } from '../../tree/node.ts';
import { type KubernetesObject } from './object.ts';
/** The mapping that settings are read from: a pod's spec, or one container. */
export interface Scope {
    readonly object: KubernetesObject;
    readonly node: Node;
    /** The address of the pod's owner for what all of its containers inherit. */
    readonly owner?: string;
}
/** A boolean setting. The API server takes no quoted ones. */
export declare function flag(scope: Scope, path: readonly string[], fallback?: Value<boolean>): Value<boolean>;
/** A text setting. Numbers and booleans that nobody quoted are refused where a text is needed. */
export declare function text(scope: Scope, path: readonly string[], fallback?: Value<string>): Value<string>;
/** A whole number. */
export declare function integer(scope: Scope, path: readonly string[], fallback?: Value<number>): Value<number>;
/** The node under a path; an unknown one where something on the way to it is no mapping, so that nobody can tell what it means. */
export declare function nodeAt({ node, object }: Scope, path: readonly string[]): Node | undefined;
/** Where a setting stands, or belongs: in the closest block on its path. */
export declare function originAt(scope: Scope, path: readonly string[]): Origin;
/** A known list of the elements that a list setting holds. */
export declare function listOf<T>(scope: Scope, path: readonly string[], convert: (item: Node) => T, fallback: Value<readonly T[]>): Value<readonly T[]>;
