import { builtinPolicies, compiledBuiltin } from './builtin.ts';
import type { CompiledPolicy } from './compile.ts';
import { type Level, type Policy, type Severity, severities } from './policy.ts';
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
    if (severities.indexOf(policy.severity) > severities.indexOf(severity)) return false;
    if (policyIds.length === 0) return level === 'strict' || policy.level === 'recommended';
    return policyIds.some((name) => names(policy, name) && (!isFamily(name) || level === 'strict' || policy.level === 'recommended'));
  };
  return [...builtinPolicies.filter(isAsked).map(compiledBuiltin), ...own.filter((compiled) => isAsked(compiled.policy))].sort(
    (one, other) => (one.policy.id < other.policy.id ? -1 : 1),
  );
}

const isFamily = (name: string): boolean => !name.includes('/') || name.endsWith('/');

const names = (policy: Policy, name: string): boolean =>
  isFamily(name) ? policy.id.startsWith(`${name.replace(/\/$/, '')}/`) : policy.id === name || (policy.aliases?.includes(name) ?? false);

/** The policy with that id or former id. */
export function findPolicy(id: string): Policy {
  const policy = builtinPolicies.find((one) => !isFamily(id) && names(one, id));
  if (!policy) throw new UsageError(`no policy is called "${id}"${suggestion(id, builtinPolicies)}`);
  return policy;
}

function suggestion(name: string, policies: readonly Policy[]): string {
  const nearest = policies
    .map((policy) => ({
      id: policy.id,
      distance: Math.min(distance(name, policy.id), distance(name, policy.id.slice(policy.id.indexOf('/') + 1))),
    }))
    .sort((one, other) => one.distance - other.distance)[0];
  return nearest && nearest.distance <= Math.max(3, name.length / 3)
    ? `; did you mean "${nearest.id}"?`
    : '; `iac-guard list` names them all';
}

/** Levenshtein distance. */
function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (previous[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[other.length] as number;
}
