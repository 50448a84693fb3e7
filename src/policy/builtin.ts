import policies from 'iac-guard:policies';
import { type CompiledPolicy, compile } from './compile.ts';
import type { Policy } from './policy.ts';

/** The policies that ship with the tool, sorted by id. They were validated and type-checked when it was built. */
export const builtinPolicies: readonly Policy[] = policies;

const compiled = new Map<string, CompiledPolicy>();

/** A policy of ours, compiled on first use. */
export function compiledBuiltin(policy: Policy): CompiledPolicy {
  const existing = compiled.get(policy.id);
  if (existing) return existing;
  const result = compile(policy);
  compiled.set(policy.id, result);
  return result;
}
