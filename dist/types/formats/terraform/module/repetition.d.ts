import { type Node } from '../../../tree/node.ts';
import type { Scope } from '../evaluate/scope.ts';
import type { Body } from '../syntax/body.ts';
/** What `count` or `for_each` makes of a resource or a module call. */
export interface Repetition {
    /** Is it one without a key, a list of instances, or a map of them? `open` where only one symbolic instance is known. */
    readonly form: 'one' | 'list' | 'map' | 'open';
    readonly copies: readonly Copy[];
    /** One that stands for all the instances that the code does not tell. */
    readonly symbolic?: Copy;
    /** Why there may be such. */
    readonly rest?: string;
}
export interface Copy {
    readonly key?: number | string;
    /** `each` or `count` of this instance. */
    readonly names: Readonly<Record<string, Node>>;
    /** Under which condition it exists, where that is not known. */
    readonly condition?: string;
}
/**
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/count
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/for_each
 */
export declare function repetitionOf(body: Body, scope: Scope): Repetition;
/** An instance in an address: `[0]`, `["a"]`. */
export declare const keyText: ({ key }: Copy) => string;
