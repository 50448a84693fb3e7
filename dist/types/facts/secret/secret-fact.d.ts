import type { Node } from '../../tree/node.ts';
import type { Span, Step } from '../../tree/span.ts';
import { type Site } from '../declare.ts';
import { type Secret } from '../secret.ts';
import type { CredentialKind } from './key-name.ts';
export interface SecretFacts {
    readonly key: string;
    readonly kind: CredentialKind;
    readonly origin: 'literal' | 'fallback' | 'kubernetes secret' | 'env file' | 'reference' | 'file' | 'issued';
    /** The value, or what stands for it. */
    readonly span: Span;
    readonly trail?: readonly Step[] | undefined;
    readonly length?: number;
    readonly empty?: boolean;
    readonly wellKnown?: boolean;
    readonly cloudKey?: boolean;
    readonly inEnvironment?: boolean;
}
/** A credential at its place. Of its value only the length becomes part of the fact. */
export declare function secretFact(site: Site, { key, kind, origin, span, trail, ...more }: SecretFacts): Secret;
/** Where a piece of a node's text stands; the whole node where escapes or folding keep it from being found. */
export declare function placeOf(node: Node, value: string, from?: number): Span;
/** A value that several things share is judged where it stands, once. */
export declare function oncePerPlace(secrets: readonly Secret[]): readonly Secret[];
