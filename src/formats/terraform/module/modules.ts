import { posix } from 'node:path';
import { get, itemsOf, stringOf } from '../../../tree/node.ts';
import type { Source } from '../../../tree/source.ts';
import { readYaml } from '../../../tree/yaml.ts';
import type { ReadContext } from '../../format.ts';
import type { Module } from './module.ts';
import { readModule } from './read-module.ts';
import { calledFolder } from './tree.ts';

/** The modules that a check knows, by folder. */
export interface Modules {
  /** Those among the files that are checked. */
  readonly own: readonly Module[];
  at(folder: string): Module | undefined;
  /** Where `terraform init` has put the module of a call, by the names of calls from the root module on. */
  installed(root: string, key: readonly string[]): string | undefined;
}

/**
 * Reads each folder with configuration files, and all that they call: folders of the tree that were not asked for, and
 * modules that `terraform init` has put there.
 */
export async function readModules(sources: readonly Source[], context: ReadContext): Promise<Modules> {
  const modules = new Map<string, Module>();
  for (const [folder, all] of byFolder(sources)) {
    const module = await readModule(folder, all, context.notice);
    if (module) modules.set(folder, module);
  }
  const own = [...modules.values()];
  const installed = new Map<string, ReadonlyMap<string, string>>();
  const queue = [...own];
  const missing = new Set<string>();
  for (let module = queue.shift(); module; module = queue.shift()) {
    const manifest = manifestOf(module.path, context);
    installed.set(module.path, manifest);
    const called = [...module.calls.values()].flatMap((call) => calledFolder(module as Module, call) ?? []);
    for (const folder of [...called, ...manifest.values()]) {
      if (modules.has(folder) || missing.has(folder)) continue;
      const found = await readModule(folder, sourcesIn(folder, context), context.notice);
      if (!found) missing.add(folder);
      else {
        modules.set(folder, found);
        queue.push(found);
      }
    }
  }
  return {
    own,
    at: (folder) => modules.get(folder),
    installed: (root, key) => installed.get(root)?.get(key.join('.')),
  };
}

function byFolder(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const folders = new Map<string, Source[]>();
  for (const source of sources) {
    const folder = posix.dirname(source.path);
    const all = folders.get(folder);
    if (all) all.push(source);
    else folders.set(folder, [source]);
  }
  return folders;
}

const sourcesIn = (folder: string, context: ReadContext): readonly Source[] =>
  context
    .list(folder)
    .filter((name) => /\.(tf|tofu)(\.json)?$/.test(name))
    .flatMap((name) => context.load(posix.join(folder, name)) ?? []);

/** Folders by key, as `terraform init` notes them; relative to the root module. */
function manifestOf(folder: string, context: ReadContext): ReadonlyMap<string, string> {
  const path = posix.join(folder, '.terraform/modules/modules.json');
  const source = context.isFile(path) ? context.load(path) : undefined;
  if (!source) return new Map();
  const [manifest] = readYaml(source, { version: '1.2', notice: context.notice });
  const found = new Map<string, string>();
  for (const entry of itemsOf(get(manifest, 'Modules'))) {
    const [key, directory] = [stringOf(get(entry, 'Key')), stringOf(get(entry, 'Dir'))];
    if (!key || directory === undefined || posix.isAbsolute(directory)) continue;
    const inside = posix.join(folder, directory);
    if (!inside.startsWith('..')) found.set(key, inside);
  }
  return found;
}
