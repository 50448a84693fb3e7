import { type CredentialKind } from './key-name.ts';
/** A credential in a text, by its place. */
export interface Detected {
    readonly kind: CredentialKind;
    /** How it stands there. */
    readonly form: 'literal' | 'empty' | 'reference' | 'file';
    readonly start: number;
    readonly end: number;
    readonly wellKnown: boolean;
}
/**
 * What credential a value is, or has in it.
 *
 * By the form of the value first, which is surest; then by the name of the key. How random a value is counts only
 * where the name leaves it open.
 *
 * @returns nothing for what is no credential: placeholders and hashes too
 */
export declare function detect(key: string, text: string): Detected | undefined;
