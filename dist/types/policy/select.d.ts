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
/** Is the policy wanted, and by its own name rather than by that of its family? Every one is where no name is given. */
export declare function wantedAmong(policy: Policy, policyIds: readonly string[]): 'by name' | boolean;
/** The policy with that id or former id, among ours and the user's own. */
export declare function findPolicy(id: string, own?: readonly Policy[]): Policy;
