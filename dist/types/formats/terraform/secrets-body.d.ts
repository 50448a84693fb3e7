import type { Secret } from '../../facts/secret.ts';
import type { Source } from '../../tree/source.ts';
import type { Body } from './syntax/body.ts';
/** The credentials in a file. */
export declare function bodySecrets(body: Body, source: Source, isSettings: boolean): readonly Secret[];
