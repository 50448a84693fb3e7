import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { configNames } from '../config/names.ts';
import { loadOwnPolicies } from '../config/own-policies.ts';
import type { CheckOptions } from '../index.ts';
import { builtinPolicies } from '../policy/builtin.ts';
import { type Level, levels, type Severity, severities } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';
import type { World } from './command.ts';
import { inputOptions, inputsOf } from './inputs.ts';
import type { Options, Parsed } from './options.ts';
import { ownPoliciesOption } from './own-policies.ts';
import { placeOf } from './root.ts';
import { textOf } from './stdin.ts';

/** What is checked, and by which policies: for every command that checks. */
export const selectionOptions: Options = {
  level: { value: 'LEVEL', doc: 'which policies to ask', choices: levels, fallback: 'recommended' },
  policy: { value: 'ID', doc: 'ask only this policy, at whatever level, or this family ("container/")', short: 'p', many: true },
  severity: { value: 'SEVERITY', doc: 'ask only policies of this severity or worse', choices: severities, fallback: 'info' },
  ...ownPoliciesOption,
  config: { value: 'FILE', doc: 'settings from this file, not from .iac-guard.yaml in the root' },
  'no-config': { doc: 'no settings but these options' },
  include: { value: 'GLOB', doc: 'look only at files that match', many: true },
  exclude: { value: 'GLOB', doc: 'do not look at files that match', many: true },
  root: { value: 'FOLDER', doc: 'the folder that paths are relative to; nothing outside it is read' },
  ...inputOptions,
};

/** What the words of a command select, with the configuration that they name or that the root holds. */
export async function selectionOf(parsed: Parsed, world: World): Promise<CheckOptions> {
  const named = parsed.operands.filter((path) => path !== '-');
  const place = placeOf(parsed.one('root'), named, world.folder);
  const paths = named.map(place.inside);
  const stdin = parsed.operands.includes('-') ? await textOf(world.stdin) : undefined;
  const config = await configOf(parsed, place.root, world.folder);
  return {
    root: place.root,
    // All of the root is what no path means, unless standard input is checked.
    paths: paths.includes('.') ? (stdin === undefined ? [] : ['.']) : paths,
    include: parsed.many('include'),
    exclude: parsed.many('exclude'),
    ...(parsed.given('level') || !config ? { level: parsed.one('level') as Level } : {}),
    policyIds: parsed.many('policy'),
    severity: parsed.one('severity') as Severity,
    own: await loadOwnPolicies([...parsed.many('policies'), ...(config?.ownPolicies ?? [])], world.folder),
    ...inputsOf(parsed, place.inside),
    ...(config ? { config } : {}),
    ...(stdin === undefined ? {} : { stdin }),
  };
}

/** The configuration that was named, else the one in the root; read only where there is one. */
async function configOf(parsed: Parsed, root: string, folder: string): Promise<Config | undefined> {
  const named = parsed.one('config');
  if (parsed.flag('no-config')) {
    if (named !== undefined) throw new UsageError('--config and --no-config contradict each other');
    return undefined;
  }
  if (named !== undefined && !isFile(resolve(folder, named))) throw new UsageError(`there is no configuration ${named}`);
  const found = named === undefined ? configNames.map((name) => join(root, name)).find(isFile) : resolve(folder, named);
  if (found === undefined) return undefined;
  const { loadConfig } = await import('../config/load.ts');
  return loadConfig(found, { policies: builtinPolicies, folder, ...(named === undefined ? { within: root } : {}) });
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
