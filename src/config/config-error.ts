import { UsageError } from '../policy/usage-error.ts';
import type { Source } from '../tree/source.ts';

/** A configuration that cannot be used, with the place of the mistake. */
export class ConfigError extends UsageError {
  constructor(message: string, source: Source, offset: number) {
    const { line, column } = source.position(offset);
    super(`the configuration cannot be used\n${source.path}:${line}:${column}  ${message}`);
  }
}
