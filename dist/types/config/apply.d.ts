import { type CompiledPolicy } from '../policy/compile.ts';
import { type Level, type Policy, type Severity } from '../policy/policy.ts';
import type { Config, Reach } from './config.ts';
/** What is asked of the tree, and of parts of it. */
export interface Applied {
    readonly level: Level;
    /** Every policy that is asked somewhere. */
    readonly policies: readonly CompiledPolicy[];
    /** The policies that are asked of one subject. */
    of(subject: {
        readonly file: string;
        readonly address: string;
    }): readonly CompiledPolicy[];
}
export interface ApplyOptions {
    readonly builtin: readonly Policy[];
    readonly own: readonly CompiledPolicy[];
    /** A level that was asked for beside the configuration: it counts. */
    readonly level?: Level | undefined;
    /** Of all policies, those that are wanted; one that is wanted by name is asked even if it is off. */
    readonly wanted: (policy: Policy) => 'by name' | boolean;
    /** The least severity that is asked for. */
    readonly severity: Severity;
}
/**
 * Makes policies of settings.
 *
 * @throws ConfigError for a policy that nobody knows, and for a parameter that it does not take
 */
export declare function applyConfig(config: Config, options: ApplyOptions): Promise<Applied>;
/** Is the place in this part of the tree? */
export declare const reaches: ({ paths, addresses }: Reach, file: string, address: string) => boolean;
