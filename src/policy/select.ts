import { builtinPolicies, compiledBuiltin } from './builtin.ts';
import type { CompiledPolicy } from './compile.ts';
import { nearest } from './nearest.ts';
import { isAtLeast, type Level, type Policy, type Severity } from './policy.ts';
import { UsageError } from './usage-error.ts';

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
export function select({
  level,
  policyIds = [],
  severity = 'info',
  own = [],
}: Partial<Selection> & { level: Level }): readonly CompiledPolicy[] {
  const all: readonly Policy[] = [...builtinPolicies, ...own.map((compiled) => compiled.policy)];
  for (const name of policyIds) {
    if (!all.some((policy) => names(policy, name))) throw new UsageError(`no policy is called "${name}"${suggestion(name, all)}`);
  }
  const isAsked = (policy: Policy): boolean => {
    if (!isAtLeast(policy.severity, severity)) return false;
    if (policyIds.length === 0) return level === 'strict' || policy.level === 'recommended';
    return policyIds.some((name) => names(policy, name) && (!isFamily(name) || level === 'strict' || policy.level === 'recommended'));
  };
  return [...builtinPolicies.filter(isAsked).map(compiledBuiltin), ...own.filter((compiled) => isAsked(compiled.policy))].sort(
    (one, other) => (one.policy.id < other.policy.id ? -1 : 1),
  );
}

/** Is the policy wanted, and by its own name rather than by that of its family? Every one is where no name is given. */
export function wantedAmong(policy: Policy, policyIds: readonly string[]): 'by name' | boolean {
  if (policyIds.length === 0) return true;
  const naming = policyIds.filter((name) => names(policy, name));
  return naming.some((name) => !isFamily(name)) ? 'by name' : naming.length > 0;
}

const isFamily = (name: string): boolean => !name.includes('/') || name.endsWith('/');

const names = (policy: Policy, name: string): boolean =>
  isFamily(name) ? policy.id.startsWith(`${name.replace(/\/$/, '')}/`) : policy.id === name || (policy.aliases?.includes(name) ?? false);

/** The policy with that id or former id, among ours and the user's own. */
export function findPolicy(id: string, own: readonly Policy[] = []): Policy {
  const all = [...builtinPolicies, ...own];
  const policy = all.find((one) => !isFamily(id) && names(one, id));
  if (!policy) throw new UsageError(`no policy is called "${id}"${suggestion(id, all)}`);
  return policy;
}

/** The id that was meant, whether it was written with its family or without. */
function suggestion(name: string, policies: readonly Policy[]): string {
  const ids = policies.map((policy) => policy.id);
  const withoutFamily = (id: string): string => id.slice(id.indexOf('/') + 1);
  const meant = nearest(name, ids) ?? ids.find((id) => withoutFamily(id) === nearest(withoutFamily(name), ids.map(withoutFamily)));
  return meant ? `; did you mean "${meant}"?` : '; "iac-guard list" names them all';
}
