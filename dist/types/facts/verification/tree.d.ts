import { type Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { type Site } from '../declare.ts';
import { type Verification } from '../verification.ts';
/** What the keys, values and commands of a tree say of verification. A name beside a value is a key too. */
export declare function treeVerifications(node: Node, site: Site): readonly Verification[];
/** What one key and its value say. */
export declare function entryVerifications(key: string, node: Node, site: Site): readonly Verification[];
/** What a text says, as a command or script. */
export declare const textVerifications: (text: string, node: Node, site: Site) => readonly Verification[];
interface Found {
    readonly of: string;
    readonly on: boolean;
    readonly span: Span;
    readonly setting?: string;
    readonly written?: string;
}
export declare const verificationFact: (site: Site, { of, on, ...origin }: Found) => Verification;
/** A value that several things share is judged where it stands, once. */
export declare function verificationsOncePerPlace(facts: readonly Verification[]): readonly Verification[];
export {};
