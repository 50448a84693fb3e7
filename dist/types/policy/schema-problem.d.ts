import type { ErrorObject } from 'ajv';
import { type Document } from 'yaml';
/** A mistake in a YAML document, in words for its author, and where it stands. */
export interface Problem {
    readonly message: string;
    readonly offset: number;
}
/** What a validator found, as the one mistake that says most about what the author meant. */
export declare function schemaProblem(errors: readonly ErrorObject[], document: Document, schema: object): Problem;
/** Offset of the value (or key) under a path, and for a scalar of a character inside it. */
export declare function offsetAt(document: Document, path: readonly string[], options?: {
    inside?: number;
    key?: boolean;
}): number;
