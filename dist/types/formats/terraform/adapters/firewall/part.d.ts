import { type Origin } from '../../../../facts/value.ts';
import { type Addresses, type Ports, type Protocols, parseAddresses, type Undecided } from '../../../../network/index.ts';
import { type Node } from '../../../../tree/node.ts';
/** A part of a rule with the place that tells most about it. */
export interface Part<T> {
    readonly value: T;
    readonly origin: Origin;
}
/** What the addresses of a setting can be, beside addresses. */
export interface AddressNames {
    /** What the platform makes of a text that is no address. */
    readonly text?: Parameters<typeof parseAddresses>[1];
    /** What a reference to a resource, or a value that is known only after apply, stands for. */
    readonly reference?: (node: Node) => Addresses | undefined;
}
/** Addresses of several settings together; `undefined` where none of them is set. */
export declare function addressesAt(block: Node, paths: readonly string[], names?: AddressNames): Part<Addresses> | undefined;
/** Several parts of one side together, the place that of the first that says most. */
export declare function joinedAddresses(parts: readonly (Part<Addresses> | undefined)[]): Part<Addresses> | undefined;
/** Ports of several settings together; `undefined` where none of them is set. */
export declare function portsAt(block: Node, paths: readonly string[]): Part<Ports> | undefined;
/** Ports from one setting to another; `undefined` where neither is set. */
export declare function portRangeAt(block: Node, fromPath: string, toPath: string): Part<Ports> | undefined;
/** Protocols; `undefined` where the setting is not set. */
export declare function protocolsAt(block: Node, path: string): Part<Protocols> | undefined;
/** One of some words, case ignored, with what it stands for; undecided for any other value. */
export declare function wordAt<T>(block: Node, path: string, words: Readonly<Record<string, T>>): {
    value: T | Undecided;
    origin: Origin;
};
/** The number that puts a rule in order. */
export declare function orderAt(block: Node, path: string, fallback?: number): {
    value: number | Undecided;
    origin: Origin;
};
/** What a rule is called, or another word for it. */
export declare function nameAt(block: Node, otherwise: string): Part<string>;
/** Does a text say something? */
export declare function describedAt(block: Node, path: string): {
    value: boolean | Undecided;
    origin: Origin;
};
