import { type Origin } from '../../../../facts/value.ts';
import { type Action, type Addresses, type NamedSet, type Ports, type Protocols, type Undecided } from '../../../../network/index.ts';
import { type Node } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
/** The value of a key under the first of its names that is set; `undefined` where none is. */
export declare function setting(node: Node, ...names: readonly string[]): Node | undefined;
/** One value or a list of them, lists in lists flattened as the modules do. */
export declare function valuesOf(node: Node | undefined): {
    readonly items: readonly Node[];
    readonly rest?: string;
};
export declare const addressesIn: (node: Node | undefined, nameOf?: (text: string) => NamedSet | undefined) => Addresses;
export declare const portsIn: (node: Node | undefined, read?: (text: string) => Ports | undefined) => Ports;
export declare const protocolsIn: (node: Node | undefined) => Protocols;
/** What a word of the platform means; open where the word is not known. */
export declare function choiceIn<T>(node: Node | undefined, choices: Readonly<Record<string, T>>, fallback: T): T | Undecided;
export declare const actionIn: (node: Node | undefined, choices: Readonly<Record<string, Action>>, fallback: Action) => Action | Undecided;
/** A number that puts a rule in order. */
export declare function orderIn(node: Node | undefined, fallback?: number): number | Undecided | undefined;
/** Where a part of a rule stands, and what the module calls it; nothing for one that is not set. */
export declare function originIn(node: Node | undefined, name: string): Origin;
/** A text of a rule: its name or description. */
export declare const wordsIn: (node: Node | undefined) => string | undefined;
/** Does a rule say what it is for? */
export declare const describedIn: (node: Node | undefined) => boolean | Undecided;
/** The same for addresses: of a list the item that reaches furthest, which is what most findings are about. */
export declare function addressOriginIn(node: Node | undefined, name: string): Origin;
/** The words that open a rule: what it says on its first line. */
export declare function placeOf({ span }: Node): Span;
