import type { Site } from '../../../facts/declare.ts';
import { type Origin, type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
import type { Invocation } from './invocation.ts';
/** Reads the options of a module as its argument specification types them. */
export declare class Options {
    #private;
    constructor(invocation: Invocation);
    /** The value of an option under the first of its names that is set; `undefined` where none is. */
    node(...names: readonly string[]): Node | undefined;
    /** Where a field that an option sets comes from. The first name is the one to use in words and edits. */
    origin(...names: readonly string[]): Origin;
    flag(names: readonly string[], fallback?: Value<boolean>): Value<boolean>;
    text(names: readonly string[], fallback?: Value<string>): Value<string>;
    integer(names: readonly string[], fallback?: Value<number>): Value<number>;
}
/**
 * What Ansible takes for true and false.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/YAMLSyntax.html and convert_bool.py of ansible-core
 */
export declare function booleanOf(node: Node): boolean | undefined;
/** A text option: other scalars are written as Python writes them (`0644` is 420, `yes` is True). */
export declare const textOf: (node: Node) => string | undefined;
export declare function integerOf(node: Node): number | undefined;
/** The items of a list option. A text is cut at its commas, as Ansible does; a list that is not known is one unknown item. */
export declare function listOf(node: Node | undefined): {
    readonly items: readonly Node[];
    readonly rest?: string;
};
/**
 * The site of what a module makes, given its `state`: `undefined` where the module removes it, with a condition where
 * a variable decides.
 */
export declare function present(site: Site, state: Node | undefined, removing: readonly string[]): Site | undefined;
