import { UsageError } from '../policy/usage-error.ts';
import type { Source } from '../tree/source.ts';
/** A configuration that cannot be used, with the place of the mistake. */
export declare class ConfigError extends UsageError {
    constructor(message: string, source: Source, offset: number);
}
