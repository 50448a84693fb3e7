import type { Ignore } from '../finding/ignore.ts';
import type { Config } from './config.ts';
/** The exemptions of a configuration. One that names the accepted value holds as long as the value is that one. */
export declare const ignoresOf: ({ ignores }: Config) => readonly Ignore[];
