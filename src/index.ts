import { resolve } from 'node:path';
import type { Config } from './config/config.ts';
import type { ChangeAsked } from './engine/changes.ts';
import { environmentsOf } from './engine/environment.ts';
import type { RunResult } from './engine/result.ts';
import { type RunOptions, run } from './engine/run.ts';
import type { Known } from './finding/known.ts';
import type { Inputs } from './formats/format.ts';
import { builtinPolicies } from './policy/builtin.ts';
import type { Level } from './policy/policy.ts';
import { type Selection, select, wantedAmong } from './policy/select.ts';

export type { Config } from './config/config.ts';
export type { ChangeAsked } from './engine/changes.ts';
export type { Change, Counts, OpenVerdict, RunNotice, RunResult, Stats, SubjectVerdict } from './engine/result.ts';
export type { Finding, Fix, FixEdit, Related } from './finding/finding.ts';
export type { IgnoredFinding } from './finding/ignore.ts';
export type { Known } from './finding/known.ts';
export type { Level, Parameter, Policy, Severity } from './policy/policy.ts';
export type { NoticeCode } from './tree/notice.ts';
export type { Range } from './tree/span.ts';

export interface CheckOptions extends Partial<Selection> {
  /** The folder whose files are checked. Paths in the result are relative to it, and nothing outside it is read. */
  readonly root: string;
  /** Files and folders below the root; the whole root when left out. */
  readonly paths?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** `recommended` (default) or `strict`. */
  readonly level?: Level;
  /**
   * Report only what a change introduces: of what is staged against HEAD, or of the working folder against the last
   * commit that HEAD shares with another one. Charts and kustomizations are not rendered then.
   */
  readonly changes?: ChangeAsked;
  /** Text to check as if it were a file, such as the output of `helm template`. */
  readonly stdin?: string;
  readonly inputs?: Partial<Inputs>;
  /** Several sets of inputs under which everything is judged, each on top of `inputs`; a finding says where it holds. */
  readonly environments?: readonly { readonly name: string; readonly inputs: Partial<Inputs> }[];
  /** Settings, as {@link readConfig} reads them; what is given beside them counts more. */
  readonly config?: Config;
  /** Findings that are known already, and left out. */
  readonly baseline?: readonly Known[];
  /** Report what ignores take out, too. */
  readonly noIgnores?: boolean;
  /** The day on which ignores are held to have expired or not, as `2026-11-21`; today when left out. */
  readonly today?: string;
  /** Give each verdict, not only their counts; there may be very many. */
  readonly allVerdicts?: boolean;
  readonly progress?: (step: string) => void;
}

/**
 * Checks infrastructure code.
 *
 * @returns findings sorted by file and place, counted verdicts, notices about everything that could not be read, and
 * what was read
 * @throws UsageError for a root that is not there, or a policy that nobody knows; never for bad input
 */
export async function check(options: CheckOptions): Promise<RunResult> {
  const asked = await policiesOf(options);
  const { config } = options;
  const inputs: Inputs = { composeFiles: [], helm: false, helmValues: [], kustomize: false, ...options.inputs, ...inputsIn(options) };
  const environments = options.environments ?? config?.environments.map(({ name, ...own }) => ({ name, inputs: withEnvironment(own) }));
  const runOptions: RunOptions = {
    root: options.root,
    paths: options.paths ?? [],
    include: [...(config?.include ?? []), ...(options.include ?? [])],
    exclude: [...(config?.exclude ?? []), ...(options.exclude ?? [])],
    ...asked,
    inputs,
    ...(environments && environments.length > 0 ? { environments: environmentsOf(inputs, environments) } : {}),
    ...(options.stdin === undefined ? {} : { stdin: options.stdin }),
    today: options.today ?? new Date().toISOString().slice(0, 10),
    ...(options.baseline ? { baseline: options.baseline } : {}),
    ...(options.noIgnores ? { noIgnores: true } : {}),
    ...(options.allVerdicts ? { allVerdicts: true } : {}),
    ...(options.progress ? { progress: options.progress } : {}),
  };
  if (options.changes === undefined) return run(runOptions);
  // Git is asked only by who compares.
  const { runChanges } = await import('./engine/changes.ts');
  return runChanges(runOptions, options.changes);
}

/** What a configuration says of the inputs, with what the caller says after it, or in its place where there can be but one. */
function inputsIn({ config, inputs = {} }: CheckOptions): Partial<Inputs> {
  if (!config) return {};
  const { terraform, composeFiles = [], helmValues = [] } = inputs;
  return {
    composeFiles: composeFiles.length > 0 ? composeFiles : config.composeFiles,
    helm: inputs.helm || config.helm,
    helmValues: [...config.helmValues, ...helmValues],
    kustomize: inputs.kustomize || config.kustomize,
    terraform: {
      fromEnvironment: false,
      ...config.terraform,
      ...terraform,
      variables: [...config.terraform.variables, ...(terraform?.variables ?? [])],
      variableFiles: [...config.terraform.variableFiles, ...(terraform?.variableFiles ?? [])],
    },
  };
}

const withEnvironment = ({ terraform, ...own }: Omit<Config['environments'][number], 'name'>): Partial<Inputs> => ({
  ...own,
  terraform: { fromEnvironment: false, ...terraform },
});

type Asked = Pick<RunOptions, 'level' | 'policies' | 'policiesOf' | 'ignores' | 'known'>;

/** The policies that a run asks, and of what; settings of a configuration take part only where there is one. */
async function policiesOf(options: CheckOptions): Promise<Asked> {
  const { config, policyIds = [], severity = 'info' } = options;
  const own = options.own ?? [];
  const level = options.level ?? config?.level ?? 'recommended';
  const known = [...builtinPolicies, ...own.map(({ policy }) => policy)];
  const policies = select({ ...options, level });
  if (!config) return { level, policies, known };
  const { applyConfig } = await import('./config/apply.ts');
  const { ignoresOf } = await import('./config/ignores.ts');
  const applied = await applyConfig(config, {
    builtin: builtinPolicies,
    own,
    level: options.level,
    wanted: (policy) => wantedAmong(policy, policyIds),
    severity,
  });
  return { level: applied.level, policies: applied.policies, policiesOf: applied.of, ignores: ignoresOf(config), known };
}

/**
 * Reads a configuration file with all that it extends, and the policies of users that it names.
 *
 * @param path - absolute, or relative to the working folder
 * @returns what {@link check} takes as `config` and `own`
 * @throws UsageError with file, line and column of the first mistake
 */
export async function readConfig(path: string): Promise<Pick<CheckOptions, 'config' | 'own'>> {
  const { loadConfig } = await import('./config/load.ts');
  const { loadOwnPolicies } = await import('./config/own-policies.ts');
  const folder = process.cwd();
  const config = loadConfig(resolve(folder, path), { policies: builtinPolicies, folder });
  return { config, own: await loadOwnPolicies(config.ownPolicies, folder) };
}
