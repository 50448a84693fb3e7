import type { Source } from '../../tree/source.ts';
import { isIniInventory } from './inventory/outline.ts';
import { isTaskKeyword, playKeywords, tellingTaskKeywords } from './keywords.ts';
import { commonNames, isTellingName } from './module-names.ts';
import { type Outline, outline } from './outline.ts';

/** What a file of an Ansible repository holds. */
export type Kind =
  | 'playbook'
  | 'tasks'
  | 'variables'
  | 'role metadata'
  | 'inventory'
  | 'inventory in INI form'
  | 'configuration'
  | 'molecule'
  | 'vault';

/** Folders whose files other tools read, and names that other tools own. */
const foreign =
  /(^|\/)(\.github|\.gitlab|\.circleci)\/|(^|\/)(galaxy|mkdocs|requirements|execution-environment|\.pre-commit-config|\.pre-commit-hooks|\.travis|\.gitlab-ci|\.yamllint|\.ansible-lint)\.ya?ml$/;

/**
 * What a file is to Ansible, by its content with the path as a hint; `undefined` for files that are none of Ansible's.
 *
 * @param hasTasks - are there tasks in a folder of this path? It tells a role's `vars/` from anybody else's.
 */
function kindOf(source: Source, hasTasks: (folder: string) => boolean): Kind | undefined {
  const { path } = source;
  if (foreign.test(path)) return undefined;
  if (/(^|\/)\.?ansible\.cfg$/.test(path)) return 'configuration';
  const isPlain = !/\.(ya?ml|json)$/.test(path);
  // Variables may stand in files without extension, and inventories in files of any name.
  if (isPlain && !(variablesFolder.test(path) && !path.slice(path.lastIndexOf('/')).includes('.'))) {
    return isIniInventory(source) ? 'inventory in INI form' : undefined;
  }
  if (path.endsWith('.json')) return variablesFolder.test(path) ? 'variables' : undefined;
  const seen = outline(source);
  switch (seen.shape) {
    case 'vault':
      return 'vault';
    case 'list':
      return listKind(path, seen);
    case 'map':
      return mapKind(path, seen, hasTasks);
    case 'other':
      return undefined;
  }
}

const isPlayKey = (key: string): boolean => key === 'hosts' || playKeywords.has(key) || isTaskKeyword(key);

function listKind(path: string, { keys }: Outline): Kind | undefined {
  if ([...keys].some((key) => /^(ansible\.builtin\.)?import_playbook$/.test(key))) return 'playbook';
  if (keys.has('hosts') && [...keys].some((key) => playKeywords.has(key))) return 'playbook';
  // A play without hosts is one that somebody has yet to finish.
  if (keys.has('tasks') && ![...keys].some((key) => !isPlayKey(key))) return 'playbook';
  const names = [...keys];
  if (names.some(isTellingName)) return 'tasks';
  const hasModule = names.some((key) => commonNames.has(key));
  const speaksOfTasks = /(^|\/)(tasks|handlers)\//.test(path);
  if (
    speaksOfTasks &&
    (hasModule || keys.has('block') || (keys.has('name') && names.every((key) => isTaskKeyword(key) || /^[a-z_]\w*$/.test(key))))
  )
    return 'tasks';
  const hasKeyword = names.some((key) => tellingTaskKeywords.includes(key));
  return hasKeyword && (hasModule || keys.has('block') || keys.has('local_action')) ? 'tasks' : undefined;
}

const variablesFolder = /(^|\/)(group_vars|host_vars)\//;

const inventoryWords = new Set(['hosts', 'children', 'vars']);

function mapKind(path: string, { keys, inner }: Outline, hasTasks: (folder: string) => boolean): Kind | undefined {
  if (/(^|\/)molecule\/[^/]+\/molecule\.ya?ml$/.test(path)) return 'molecule';
  if (keys.has('apiVersion') && keys.has('kind')) return undefined;
  if (variablesFolder.test(path)) return 'variables';
  const role = /^(?<role>.*?)(?<folder>defaults|vars|meta)\/(?:main\/)?[^/]+$/.exec(path)?.groups;
  if (role && (/(^|\/)roles\/[^/]+\/$/.test(role['role'] ?? '') || hasTasks(role['role'] ?? ''))) {
    return role['folder'] === 'meta' ? 'role metadata' : 'variables';
  }
  const isGroups = [...inner].length > 0 && [...inner].every((key) => inventoryWords.has(key));
  const namesInventory = /(^|\/)(inventor(y|ies)(\/|[^/]*\.ya?ml$)|hosts\.ya?ml$)/.test(path);
  return isGroups && (keys.has('all') || namesInventory) ? 'inventory' : undefined;
}

/** The files that are Ansible's, with what each is. */
export function kinds(sources: readonly Source[]): ReadonlyMap<Source, Kind> {
  const taskFolders = new Set(sources.flatMap(({ path }) => /^(.*?)(?:tasks|handlers)\/[^/]+\.ya?ml$/.exec(path)?.[1] ?? []));
  const found = new Map<Source, Kind>();
  for (const source of sources) {
    const kind = kindOf(source, (folder) => taskFolders.has(folder));
    if (kind) found.set(source, kind);
  }
  return found;
}
