import type { Source } from '../tree/source.ts';
import { type CompiledPolicy } from './compile.ts';
/**
 * Reads, validates and type-checks one policy file.
 *
 * @throws PolicyError with line and column of the first mistake: YAML syntax, schema, id, or an expression
 */
export declare function loadPolicy(source: Source): CompiledPolicy;
