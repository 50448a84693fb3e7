import type { CompiledPolicy } from './compile.ts';
import { type Level, type Policy, type Severity } from './policy.ts';
export interface Selection {
    readonly level: Level;
    /** Ids, former ids, or families (`container/`); every policy when empty. A policy named by its id is asked at any level. */
    readonly policyIds: readonly string[];
    /** The least severity that is asked for. */
    readonly severity: Severity;
    /** Policies of users, beside ours. */
    readonly own: readonly CompiledPolicy[];
}
/**
 * The policies that a run asks.
 *
 * @throws UsageError for a name that no policy has, with the nearest one that exists
 */
export declare function select({ level, policyIds, severity, own, }: Partial<Selection> & {
    level: Level;
}): readonly CompiledPolicy[];
/** The policy with that id or former id. */
export declare function findPolicy(id: string): Policy;
