import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CompiledPolicy } from '../policy/compile.ts';
import { PolicyError } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';
import { Source } from '../tree/source.ts';

/**
 * Users' policies, from files and folders that may lie anywhere.
 *
 * @throws UsageError that names every policy that cannot be used, each with line and column
 */
export async function loadOwnPolicies(paths: readonly string[], folder: string): Promise<readonly CompiledPolicy[]> {
  if (paths.length === 0) return [];
  // The validator and the YAML library are only needed here.
  const { loadPolicy } = await import('../policy/load.ts');
  const { builtinPolicies } = await import('../policy/builtin.ts');
  const taken = new Map(builtinPolicies.map((policy) => [policy.id, 'a policy of iac-guard']));
  const loaded: CompiledPolicy[] = [];
  const problems: string[] = [];
  for (const path of paths.flatMap((one) => policyFiles(one, folder))) {
    try {
      const source = new Source(path, readFileSync(resolve(folder, path), 'utf8'));
      const policy = loadPolicy(source);
      const { id } = policy.policy;
      const owner = taken.get(id);
      if (owner) throw new PolicyError('duplicate-id', `the id "${id}" is the one of ${owner} already`, source, source.text.indexOf(id));
      taken.set(id, path);
      loaded.push(policy);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0)
    throw new UsageError(
      [problems.length === 1 ? 'a policy cannot be used' : `${problems.length} policies cannot be used`, ...problems].join('\n'),
    );
  return loaded;
}

/** The YAML files that a path names, sorted, as people would write them. */
export function policyFiles(path: string, folder: string): readonly string[] {
  const absolute = resolve(folder, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`there is no file or folder ${path} with policies of your own`);
  if (stats.isFile()) return [path];
  const files = readdirSync(absolute, { recursive: true })
    .map((name) => join(path, String(name)).replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name) && !/\.test\//.test(name) && statSync(resolve(folder, name)).isFile())
    .sort();
  if (files.length === 0) throw new UsageError(`there is no policy in ${path}: a policy is a YAML file <family>/<name>.yaml`);
  return files;
}
