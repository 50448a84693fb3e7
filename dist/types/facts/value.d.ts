import type { TextEdit } from '../tree/edit.ts';
import { type Node } from '../tree/node.ts';
import type { Span, Step } from '../tree/span.ts';
/**
 * What an adapter knows of one field of a fact: a known value, absent (the platform has the setting, nobody set it,
 * and there is no default worth a name), or unknown. A field that an adapter leaves out altogether is one that the
 * platform does not have, and no policy that needs it says anything.
 */
export type Value<T> = Known<T> | Absent | Unknown;
/** Where a field stands and what the format calls it. */
export interface Origin {
    /** The value that decided the field; absent where it follows from a platform default or is not set. */
    readonly span?: Span;
    readonly trail?: readonly Step[];
    /** The setting in the format's own words: `securityContext.privileged`, `security_opt: no-new-privileges`. */
    readonly setting?: string;
    /** The value as written, for messages; never a secret. For a default its name on the platform, where that is another. */
    readonly written?: string;
    /** Set for a credential: its text goes into no message, fingerprint or excerpt. */
    readonly secret?: boolean;
    /** The header of the block where the setting belongs, when that is closer than the subject's own. */
    readonly header?: Span;
    /** Address of the thing that carries the setting, when several subjects inherit it (a pod for its containers). */
    readonly owner?: string;
    /** Text edits that give the field another value; absent where the tool cannot tell how. */
    readonly edit?: (value: unknown) => readonly TextEdit[] | undefined;
}
export interface Known<T> extends Origin {
    readonly state: 'known';
    readonly value: T;
    /** Set when nobody wrote the value and the platform's documented default applies. */
    readonly isDefault?: boolean;
    /** For a list: why there may be further elements that the code does not show. */
    readonly rest?: string;
}
export interface Absent extends Origin {
    readonly state: 'absent';
}
export interface Unknown extends Origin {
    readonly state: 'unknown';
    /** Names what is missing: `${TAG} is set nowhere`. */
    readonly reason: string;
}
export declare const known: <T>(value: T, origin?: Origin & {
    rest?: string;
}) => Known<T>;
export declare const absent: (origin?: Origin) => Absent;
export declare const unknown: (reason: string, origin?: Origin) => Unknown;
/** A value that nobody wrote: the platform's documented default. Cite the page where you call this. */
export declare const defaultOf: <T>(value: T, origin?: Origin) => Known<T>;
/** The part of an origin that a node itself knows. Only scalars are quoted in messages. */
export declare function originOf(node: Node, origin?: Origin): Origin;
/**
 * A field from a node of the tree.
 *
 * @param node - the setting's value; `undefined` and null count as not set
 * @param convert - gives the field's value, or `undefined` for a node that the platform would not take
 * @param options.fallback - what holds when the setting is not set; `absent` when left out
 */
export declare function fromNode<T>(node: Node | undefined, convert: (node: Exclude<Node, {
    kind: 'unknown';
}>) => T | undefined, options?: {
    origin?: Origin;
    fallback?: Value<T>;
}): Value<T>;
/** The value under another name or in another shape; absent and unknown pass through. */
export declare function mapValue<T, U>(value: Value<T>, convert: (value: T) => U): Value<U>;
/** The first value that is set: a container's own setting before its pod's. Unknown stands for "set". */
export declare function firstSet<T>(...values: readonly Value<T>[]): Value<T>;
