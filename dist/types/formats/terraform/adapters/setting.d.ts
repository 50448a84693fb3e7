import { type Origin, type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/**
 * The value under a path of attributes and blocks, such as `security_context.privileged`. A block of which there is
 * one at most is a list of one in a Terraform schema; a path goes into its first.
 */
export declare function settingAt(block: Node | undefined, path: string): Node | undefined;
/** The blocks of a repeated type, or the objects of a list; `rest` where there may be more of them. */
export declare function blocksAt(block: Node | undefined, path: string): {
    readonly items: readonly Node[];
    readonly rest?: string;
};
/** Where a setting stands, or belongs: in the closest block of its path that is there. */
export declare function originAt(block: Node, path: string): Origin;
interface Options<T> {
    /** What the provider or platform takes when nobody sets it; absent when left out. Cite the page. */
    readonly fallback?: T;
}
/** A boolean; Terraform takes "true" for one. */
export declare function flag(block: Node, path: string, options?: Options<boolean>): Value<boolean>;
/** A text; an empty one is one that is not set, as providers cannot tell the two apart. */
export declare function text(block: Node, path: string, options?: Options<string>): Value<string>;
export declare const integer: (block: Node, path: string, options?: Options<number>) => Value<number>;
/** An amount as written; 0 stands for "without limit" and counts as not set. */
export declare function amount(block: Node, path: string): Value<string>;
export {};
