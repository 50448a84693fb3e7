import { compiledBuiltin } from '../policy/builtin.ts';
import { type CompiledPolicy, compile } from '../policy/compile.ts';
import { nearest } from '../policy/nearest.ts';
import { isAtLeast, type Level, type Policy, type Severity } from '../policy/policy.ts';
import { matchesPath } from '../tree/path-glob.ts';
import type { Config, Reach, Setting, Settings } from './config.ts';
import { ConfigError } from './config-error.ts';
import { documentsOf } from './packs.ts';
import { checkParams } from './params.ts';

/** What is asked of the tree, and of parts of it. */
export interface Applied {
  readonly level: Level;
  /** Every policy that is asked somewhere. */
  readonly policies: readonly CompiledPolicy[];
  /** The policies that are asked of one subject. */
  of(subject: { readonly file: string; readonly address: string }): readonly CompiledPolicy[];
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
export async function applyConfig(config: Config, options: ApplyOptions): Promise<Applied> {
  const all = [...options.builtin, ...options.own.map(({ policy }) => policy)];
  for (const settings of [config.policies, ...config.overrides.map((one) => one.policies)]) await checkSettings(settings, all);
  for (const ignore of config.ignores) for (const name of ignore.policies) if (!isKnown(name, all)) throw unknown(name, all, ignore);

  const level = options.level ?? config.level ?? 'recommended';
  const isAskedAtFirst = (policy: Policy): boolean => {
    if (documentsOf(policy).some((one) => config.packs.includes(one))) return true;
    // Packs alone ask their own policies, and no level.
    const isByLevel = config.packs.length === 0 || config.level !== undefined || options.level !== undefined;
    return isByLevel && (level === 'strict' || policy.level === 'recommended');
  };
  const compiled = new Map(options.own.map((one) => [one.policy.id, one]));
  const make = (policy: Policy, settings: readonly Settings[]): CompiledPolicy | undefined => {
    const wanted = options.wanted(policy);
    if (wanted === false) return undefined;
    const setting = settingOf(policy, settings);
    if (wanted !== 'by name' && !(setting.on ?? isAskedAtFirst(policy))) return undefined;
    const base = compiled.get(policy.id) ?? compiledBuiltin(policy);
    if (!isAtLeast(setting.severity ?? policy.severity, options.severity)) return undefined;
    const severe = setting.severity === undefined ? base : { ...base, policy: { ...base.policy, severity: setting.severity } };
    return setting.params === undefined ? severe : { ...severe, params: compile(policy, { params: setting.params }).params };
  };
  const askedWith = (settings: readonly Settings[]): readonly CompiledPolicy[] =>
    all.flatMap((policy) => make(policy, settings) ?? []).sort((one, other) => (one.policy.id < other.policy.id ? -1 : 1));

  const combinations = new Map<string, readonly CompiledPolicy[]>();
  const policiesOf = (overrides: readonly number[]): readonly CompiledPolicy[] => {
    const key = overrides.join();
    const known =
      combinations.get(key) ??
      askedWith([config.policies, ...overrides.map((index) => (config.overrides[index] as { policies: Settings }).policies)]);
    combinations.set(key, known);
    return known;
  };
  const everywhere = policiesOf([]);
  const somewhere = config.overrides.flatMap((_, index) => policiesOf([index]));
  const asked = new Map([...somewhere, ...everywhere].map((one) => [one.policy.id, one]));
  return {
    level,
    policies: [...asked.values()].sort((one, other) => (one.policy.id < other.policy.id ? -1 : 1)),
    of: ({ file, address }) =>
      // Most trees have none, and every subject is asked for.
      config.overrides.length === 0
        ? everywhere
        : policiesOf(config.overrides.flatMap((override, index) => (reaches(override, file, address) ? [index] : []))),
  };
}

/** Is the place in this part of the tree? */
export const reaches = ({ paths, addresses }: Reach, file: string, address: string): boolean =>
  (paths === undefined || matchesPath(file, paths)) && (addresses === undefined || addresses.some((one) => matchesAddress(address, one)));

/** Addresses are full of brackets, so only the star has a meaning. */
const matchesAddress = (address: string, pattern: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    's',
  ).test(address);

/** What all settings say of a policy: a later one over an earlier, one by id over one by family. */
function settingOf(policy: Policy, settings: readonly Settings[]): Omit<Setting, 'span'> {
  const family = `${policy.id.slice(0, policy.id.indexOf('/'))}/*`;
  const names = [...(policy.aliases ?? []), policy.id];
  const said = settings.flatMap((some) => [some.get(family) ?? [], ...names.map((name) => some.get(name) ?? [])].flat());
  const params = Object.assign({}, ...said.map((one) => one.params));
  return { ...Object.assign({}, ...said), ...(Object.keys(params).length > 0 ? { params } : {}) };
}

async function checkSettings(settings: Settings, all: readonly Policy[]): Promise<void> {
  for (const [name, setting] of settings) {
    if (!isKnown(name, all)) throw unknown(name, all, setting);
    if (setting.params === undefined) continue;
    const policy = all.find((one) => one.id === name || one.aliases?.includes(name));
    const problem = policy ? await checkParams(policy, setting.params) : 'a family has no parameters; set them for one policy';
    if (problem) throw new ConfigError(`${name}: ${problem}`, setting.span.source, setting.span.start);
  }
}

const isKnown = (name: string, all: readonly Policy[]): boolean =>
  all.some(({ id, aliases }) =>
    name.endsWith('/*') ? id.startsWith(name.slice(0, -1)) : id === name || (aliases?.includes(name) ?? false),
  );

function unknown(name: string, all: readonly Policy[], { span }: Pick<Setting, 'span'>): ConfigError {
  const families = new Set(all.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`));
  const meant = nearest(name, [...all.map(({ id }) => id), ...families]);
  return new ConfigError(`no policy is called "${name}"${meant ? `; did you mean "${meant}"?` : ''}`, span.source, span.start);
}
