import { type Node, stringOf } from '../../tree/node.ts';
import { type Files, folderOf, within } from './files.ts';
import type { Place } from './place.ts';
import { matching } from './variable-files.ts';

/**
 * The task files that an include may mean: one where its name is known, those that fit where it is known in part.
 * Ansible looks in the role's tasks, beside the including file, and beside the playbook.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbook_pathing.html
 */
export function candidatesOf(wanted: Node, place: Place, files: Files): readonly string[] {
  const folders = [
    folderOf(place.file),
    ...(place.role ? [within(place.role.folder, 'tasks'), within(place.role.folder, 'handlers')] : []),
    within(folderOf(place.playbook), 'tasks'),
    folderOf(place.playbook),
  ];
  // The old free form had variables behind the name: `include: web.yml port=80`.
  const name = stringOf(wanted)?.trim().split(/\s+/, 1)[0];
  if (name !== undefined) return [files.first(...folders.map((folder) => within(folder, name))) ?? []].flat();
  if (wanted.kind !== 'unknown' || !wanted.parts?.some((part) => part !== null && part !== '/')) return [];
  const { parts } = wanted;
  const found = folders.map((folder) => matching(files, folder, parts)).find((paths) => paths.length > 0) ?? [];
  return found.filter((path) => path !== place.file);
}
