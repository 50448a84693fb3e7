import type { CredentialKind } from './key-name.ts';
/** A form that only the tokens of one issuer have. */
interface TokenShape {
    readonly name: string;
    readonly kind: CredentialKind;
    readonly pattern: RegExp;
}
interface FoundToken {
    readonly shape: TokenShape;
    readonly start: number;
    readonly end: number;
}
/** The first credential in a text that is one by its form alone. */
export declare function tokenIn(text: string): FoundToken | undefined;
/** All places of such credentials in a text. */
export declare const tokensIn: (text: string) => readonly {
    readonly start: number;
    readonly end: number;
}[];
export {};
