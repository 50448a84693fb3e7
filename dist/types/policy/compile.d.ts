import type { Declaration } from '../facts/declare.ts';
import type { Policy, Requirement, Target } from './policy.ts';
import { type Template } from './template.ts';
export type Evaluate = (variables: Record<string, unknown>) => unknown;
/** A policy whose expressions are ready to be evaluated. */
export interface CompiledPolicy {
    readonly policy: Policy;
    readonly subject: Declaration;
    readonly element: Declaration | undefined;
    readonly params: Readonly<Record<string, unknown>>;
    readonly when: Evaluate | undefined;
    readonly requirement: CompiledRequirement;
    readonly strict: CompiledRequirement | undefined;
}
export interface CompiledRequirement {
    readonly require: Evaluate;
    readonly message: Template;
    readonly at: Target | undefined;
    readonly remedy: Requirement['remedy'];
}
/** A mistake in a policy, with the path of the key it stands under and the offset inside that value where it is known. */
export declare class ExpressionError extends Error {
    readonly path: readonly string[];
    readonly offset: number;
    constructor(message: string, path: readonly string[], offset?: number);
}
/**
 * Compiles a policy.
 *
 * @param options.check - type-check every expression; policies that ship with the tool were checked when it was built
 * @param options.params - values that replace defaults, by name
 * @throws ExpressionError with the key and offset of the first mistake
 */
export declare function compile(policy: Policy, options?: {
    check?: boolean;
    params?: Readonly<Record<string, unknown>>;
}): CompiledPolicy;
