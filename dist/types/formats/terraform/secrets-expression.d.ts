import type { Site } from '../../facts/declare.ts';
import type { Secret } from '../../facts/secret.ts';
import type { Expression } from './syntax/expression.ts';
type Origin = 'literal' | 'fallback';
/** The credentials in the value of a name, read from the text: what is referred to is judged where it is defined. */
export declare function expressionSecrets(expression: Expression, key: string, site: Site, origin?: Origin, depth?: number): readonly Secret[];
export {};
