import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import schema from '../../policies/config.schema.json' with { type: 'json' };
import validate from '../../policies/config.schema.json?validator';
import { nearest } from '../policy/nearest.ts';
import { type Level, levels, type Policy } from '../policy/policy.ts';
import { offsetAt, schemaProblem } from '../policy/schema-problem.ts';
import { UsageError } from '../policy/usage-error.ts';
import { Source } from '../tree/source.ts';
import { type Span, span } from '../tree/span.ts';
import type { Config, Setting, Settings, TerraformValues } from './config.ts';
import { ConfigError } from './config-error.ts';
import { packsOf } from './packs.ts';
import type { WrittenConfig, WrittenSetting, WrittenSettings, WrittenTerraform } from './written.ts';

export interface LoadOptions {
  /** Every policy of ours, for the packs that their sources make. */
  readonly policies: readonly Policy[];
  /** The folder that people's paths are relative to, for messages. */
  readonly folder: string;
  /** The checked folder, when the file belongs to it: then nothing outside it is read. */
  readonly within?: string;
}

/**
 * Reads a configuration and all that it extends.
 *
 * @param path - absolute
 * @throws UsageError, mostly with file, line and column: bad YAML, an unknown key, a wrong value, a circle
 */
export function loadConfig(path: string, options: LoadOptions, way: readonly string[] = []): Config {
  const name = relative(options.folder, path).split(sep).join('/');
  const source = new Source(isAbsolute(name) || name.startsWith('../../..') ? path : name, textOf(path, name));
  const document = parseDocument(source.text, { prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) throw new ConfigError(`not valid YAML: ${syntax.message}`, source, syntax.pos[0]);
  const written = (document.toJS() ?? {}) as WrittenConfig;
  if (!validate(written)) {
    const { message, offset } = schemaProblem(validate.errors ?? [], document, schema);
    throw new ConfigError(message, source, offset);
  }
  const own = ownPart({ written, document, source, path });
  return (written.extends ?? []).reduceRight<Config>((config, word, index) => {
    const refuse = (message: string): never => {
      throw new ConfigError(`extends: ${message}`, source, offsetAt(document, ['extends', String(index)]));
    };
    return merged(extended(word, path, options, [...way, path], refuse), config);
  }, own);
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`the configuration ${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** What one word of `extends` stands for. */
function extended(word: string, path: string, options: LoadOptions, way: readonly string[], refuse: (message: string) => never): Config {
  if (levels.includes(word as Level)) return { ...nothing, level: word as Level };
  const packs = packsOf(options.policies);
  if (packs.includes(word)) return { ...nothing, packs: [word] };
  if (!/^\.{1,2}\/|^\//.test(word)) {
    const known = [...levels, ...packs];
    const meant = nearest(word, known);
    return refuse(`"${word}" is none of ${known.join(', ')}, nor a path that begins with ./${meant ? `; did you mean "${meant}"?` : ''}`);
  }
  const target = resolve(dirname(path), word);
  if (!statSync(target, { throwIfNoEntry: false })?.isFile()) return refuse(`there is no file ${word}`);
  if (options.within !== undefined && !isBelow(realpathSync(options.within), realpathSync(target)))
    return refuse(`${word} lies outside the checked folder, of which nothing outside is read; name your configuration with --config`);
  if (way.includes(target)) return refuse(`${word} extends this file in turn`);
  return loadConfig(target, options, way);
}

const isBelow = (root: string, path: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep);

const nothing: Config = {
  packs: [],
  policies: new Map(),
  overrides: [],
  ignores: [],
  include: [],
  exclude: [],
  ownPolicies: [],
  composeFiles: [],
  helm: false,
  helmValues: [],
  kustomize: false,
  terraform: { variables: [], variableFiles: [] },
  environments: [],
};

/** Of single values the later one counts, lists are put together. */
function merged(one: Config, other: Config): Config {
  const level = one.level === 'strict' ? one.level : (other.level ?? one.level);
  return {
    ...one,
    ...other,
    ...(level ? { level } : {}),
    packs: [...one.packs, ...other.packs],
    policies: new Map([...one.policies, ...other.policies]),
    overrides: [...one.overrides, ...other.overrides],
    ignores: [...one.ignores, ...other.ignores],
    include: [...one.include, ...other.include],
    exclude: [...one.exclude, ...other.exclude],
    ownPolicies: [...one.ownPolicies, ...other.ownPolicies],
    composeFiles: other.composeFiles.length > 0 ? other.composeFiles : one.composeFiles,
    helm: one.helm || other.helm,
    helmValues: [...one.helmValues, ...other.helmValues],
    kustomize: one.kustomize || other.kustomize,
    terraform: {
      ...one.terraform,
      ...other.terraform,
      variables: [...one.terraform.variables, ...other.terraform.variables],
      variableFiles: [...one.terraform.variableFiles, ...other.terraform.variableFiles],
    },
    environments: [
      ...one.environments.filter(({ name }) => !other.environments.some((later) => later.name === name)),
      ...other.environments,
    ],
  };
}

interface Part {
  readonly written: WrittenConfig;
  readonly document: Document;
  readonly source: Source;
  readonly path: string;
}

function ownPart({ written, document, source, path }: Part): Config {
  const at = (...keys: readonly string[]): Span => {
    const start = offsetAt(document, keys, { key: true });
    return span(source, start, start);
  };
  const settings = (some: WrittenSettings | undefined, ...keys: readonly string[]): Settings =>
    new Map(Object.entries(some ?? {}).map(([id, one]) => [id, { ...settingOf(one), span: at(...keys, id) }]));
  const beside = (one: string): string => join(dirname(path), one);
  return {
    ...nothing,
    policies: settings(written.policies, 'policies'),
    overrides: (written.overrides ?? []).map((one, index) => ({
      ...one,
      policies: settings(one.policies, 'overrides', String(index), 'policies'),
    })),
    ignores: (written.ignores ?? []).map((one, index) => ({ ...one, span: at('ignores', String(index)) })),
    include: written.include ?? [],
    exclude: written.exclude ?? [],
    ownPolicies: (written.ownPolicies ?? []).map(beside),
    ...(written.baseline === undefined ? {} : { baseline: beside(written.baseline) }),
    ...(written.failOn === undefined ? {} : { failOn: written.failOn }),
    composeFiles: written.compose?.files ?? [],
    helm: written.helm?.render ?? false,
    helmValues: written.helm?.values ?? [],
    kustomize: written.kustomize?.build ?? false,
    terraform: valuesOf(written.terraform),
    environments: Object.entries(written.environments ?? {}).map(([name, one]) => ({
      name,
      terraform: valuesOf(one.terraform),
      composeFiles: one.composeFiles ?? [],
      helmValues: one.helmValues ?? [],
    })),
  };
}

const valuesOf = ({ variables = {}, variableFiles = [], workspace }: WrittenTerraform = {}): TerraformValues => ({
  variables: Object.entries(variables).map(([name, value]) => [name, String(value)] as const),
  variableFiles,
  ...(workspace === undefined ? {} : { workspace }),
});

function settingOf(written: WrittenSetting): Omit<Setting, 'span'> {
  if (typeof written === 'object') return { ...written, ...(written.severity === undefined ? {} : { on: true }) };
  if (typeof written === 'boolean') return { on: written };
  return written === 'on' || written === 'off' ? { on: written === 'on' } : { on: true, severity: written };
}
