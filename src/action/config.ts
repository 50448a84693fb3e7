import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { configNames } from '../config/names.ts';
import { loadOwnPolicies } from '../config/own-policies.ts';
import { readBaseline } from '../finding/baseline.ts';
import type { CheckOptions } from '../index.ts';
import { builtinPolicies } from '../policy/builtin.ts';
import { UsageError } from '../policy/usage-error.ts';
import { BaseFiles, isFile, isTracked } from './base-files.ts';

/** Settings of a check, and what readers should know about where they come from. */
export interface Settings extends Pick<CheckOptions, 'config' | 'own' | 'baseline'> {
  readonly remarks: readonly string[];
}

export interface SettingsAsked {
  /** The top of the repository, absolute. */
  readonly top: string;
  /** The checked folder, absolute. */
  readonly root: string;
  /** A configuration that the workflow names, absolute. */
  readonly pinned?: string;
  /** The commit whose settings count; `none` where it is missing; absent where those of the working folder count. */
  readonly trusted?: string | 'none';
}

/**
 * The configuration with all that it names. Where a commit is trusted, what a pull request changes of it does not
 * count: else whoever opens one could turn off what stands in the way.
 *
 * @throws UsageError for a configuration that is not there, or has a mistake
 */
export async function settingsOf({ top, root, pinned, trusted }: SettingsAsked): Promise<Settings> {
  const inside = (path: string): string => relative(top, path).split(sep).join('/');
  const paths = pinned === undefined ? configNames.map((name) => join(root, name)) : [pinned];
  const found = paths.find(isFile);
  if (pinned !== undefined && found === undefined) throw new UsageError(`there is no configuration ${inside(pinned)}`);
  // One that the workflow fetched from elsewhere is no part of the pull request.
  if (trusted === undefined || (pinned !== undefined && !isTracked(top, pinned)))
    return { ...(found === undefined ? {} : await load(found, { folder: top, ...(pinned ? {} : { within: root }) })), remarks: [] };

  if (trusted === 'none') {
    if (pinned !== undefined) throw new UsageError(`${inside(pinned)} is to be taken from the base commit, which is not in the clone`);
    return {
      remarks: found === undefined ? [] : [notTaken([inside(found)], 'no configuration counts, as the base commit is not in the clone')],
    };
  }
  const base = new BaseFiles(top, trusted);
  try {
    const path = paths.map(inside).find((one) => base.has(one));
    if (path === undefined) {
      if (pinned !== undefined)
        throw new UsageError(`the base commit has no ${inside(pinned)}; allow-config-changes takes it from the pull request`);
      return { remarks: found === undefined ? [] : [notTaken([inside(found)], 'the base commit has no configuration')] };
    }
    const changed = base.take(path);
    const loaded = await load(join(base.folder, path), {
      folder: base.folder,
      within: pinned ? base.folder : join(base.folder, inside(root)),
    });
    return { ...loaded, remarks: changed.length === 0 ? [] : [notTaken(changed, 'what the base commit has counts')] };
  } finally {
    base.remove();
  }
}

const notTaken = (paths: readonly string[], reason: string): string =>
  `Changes of the configuration by this pull request do not count (${paths.join(', ')}): ${reason}. The input allow-config-changes takes them.`;

async function load(path: string, place: { readonly folder: string; readonly within?: string }): Promise<Omit<Settings, 'remarks'>> {
  const { folder } = place;
  const config = loadConfig(path, { policies: builtinPolicies, ...place });
  const own = await loadOwnPolicies(
    config.ownPolicies.map((one) => relative(folder, one).split(sep).join('/')),
    folder,
  );
  return { config, own, ...(config.baseline === undefined ? {} : { baseline: baselineIn(config.baseline, folder) }) };
}

function baselineIn(path: string, folder: string): NonNullable<CheckOptions['baseline']> {
  const name = relative(folder, path).split(sep).join('/');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`there is no baseline ${name}; "iac-guard baseline" writes one`);
  }
  return readBaseline(text, name);
}
