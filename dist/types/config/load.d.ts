import { type Policy } from '../policy/policy.ts';
import type { Config } from './config.ts';
export interface LoadOptions {
    /** Every policy of ours, for the packs that their sources make. */
    readonly policies: readonly Policy[];
    /** The folder that people's paths are relative to, for messages. */
    readonly folder: string;
    /** The checked folder, when the file belongs to it: then nothing outside it is read. */
    readonly within?: string;
}
/**
 * Reads a configuration and all that it extends.
 *
 * @param path - absolute
 * @throws UsageError, mostly with file, line and column: bad YAML, an unknown key, a wrong value, a circle
 */
export declare function loadConfig(path: string, options: LoadOptions, way?: readonly string[]): Config;
