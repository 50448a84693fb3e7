import type { CompiledPolicy } from '../policy/compile.ts';
/**
 * Users' policies, from files and folders that may lie anywhere.
 *
 * @throws UsageError that names every policy that cannot be used, each with line and column
 */
export declare function loadOwnPolicies(paths: readonly string[], folder: string): Promise<readonly CompiledPolicy[]>;
/** The YAML files that a path names, sorted, as people would write them. */
export declare function policyFiles(path: string, folder: string): readonly string[];
