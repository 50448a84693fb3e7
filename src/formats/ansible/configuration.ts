import type { Source } from '../../tree/source.ts';
import { folderOf, within } from './files.ts';

/** Folders that an `ansible.cfg` names, relative to the root; those outside the tree are left out. */
export interface Configuration {
  readonly roles: readonly string[];
  readonly collections: readonly string[];
}

/**
 * Where Ansible looks for roles and collections besides its usual places.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/config.html#default-roles-path and #collections-paths
 */
export function configurationOf({ path, text }: Source): Configuration {
  const settings = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    section = /^\s*\[(\w+)\]/.exec(line)?.[1] ?? section;
    const setting = /^\s*(\w+)\s*[=:]\s*(.*?)\s*(?:\s[;#].*)?$/.exec(line);
    if (setting && section === 'defaults') settings.set(setting[1] as string, setting[2] as string);
  }
  const folders = (...names: readonly string[]): readonly string[] =>
    names
      .flatMap((name) => settings.get(name)?.split(':') ?? [])
      .filter((folder) => folder !== '' && !/^[~/$]/.test(folder.trim()))
      .map((folder) => within(folderOf(path), folder.trim()));
  return { roles: folders('roles_path'), collections: folders('collections_path', 'collections_paths') };
}
