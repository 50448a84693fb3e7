import { type CompiledPolicy } from './compile.ts';
import type { Policy } from './policy.ts';
/** The policies that ship with the tool, sorted by id. They were validated and type-checked when it was built. */
export declare const builtinPolicies: readonly Policy[];
/** A policy of ours, compiled on first use. */
export declare function compiledBuiltin(policy: Policy): CompiledPolicy;
