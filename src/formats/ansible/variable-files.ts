import { type Node, unknownNode } from '../../tree/node.ts';
import type { Files } from './files.ts';
import { within } from './files.ts';
import type { Layer, Rank } from './scope.ts';

const extensions = ['', '.yml', '.yaml', '.json'];

/**
 * The variables of a file or folder of variables that may be named without extension, as `defaults/main` and
 * `group_vars/all`: files by themselves, or all files of a folder in the order of their names.
 *
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#organizing-host-and-group-variables
 */
export function variablesAt(files: Files, path: string): readonly Node[] {
  const single = files.first(...extensions.map((extension) => `${path}${extension}`));
  const trees = single === undefined ? [] : [files.tree(single)];
  const folder = files.context
    .list(path)
    .filter((name) => /\.(ya?ml|json)$/.test(name) || !name.includes('.'))
    .map((name) => within(path, name))
    .filter((name) => files.has(name))
    .map((name) => files.tree(name));
  return [...trees, ...folder].filter((tree) => tree?.kind === 'map');
}

/** Variables of several files, of which a later one wins. */
export function layerOfFiles(rank: Rank, trees: readonly Node[]): Layer | undefined {
  if (trees.length === 0) return undefined;
  return { rank, find: (name) => lastOf(trees, name) };
}

const lastOf = (trees: readonly Node[], name: string): Node | undefined =>
  trees.flatMap((tree) => (tree.kind === 'map' ? (tree.entries.get(name)?.value ?? []) : [])).at(-1);

/**
 * Variables of a file that is named only in part: each name that one of the files sets that it could be is not known.
 *
 * @param parts - the path as a template leaves it, `null` for each unknown piece
 */
export function layerOfPattern(rank: Rank, files: Files, folder: string, parts: readonly (string | null)[]): Layer | undefined {
  const candidates = matching(files, folder, parts);
  if (candidates.length === 0) return undefined;
  return {
    rank,
    find: (name) => {
      for (const path of candidates) {
        const tree = files.tree(path);
        const entry = tree?.kind === 'map' ? tree.entries.get(name) : undefined;
        if (!entry) continue;
        const written = parts.map((part) => part ?? '…').join('');
        return unknownNode(`{{ ${name} }} depends on which file ${written} is`, entry.value.span);
      }
      return undefined;
    },
  };
}

/** Files of a folder (and those that the pattern leads to) whose name a partly known path could be. */
export function matching(files: Files, folder: string, parts: readonly (string | null)[]): readonly string[] {
  const text = parts.map((part) => part ?? '\0').join('');
  const slash = text.lastIndexOf('/');
  // An unknown folder could be any; nothing is guessed then.
  if (text.slice(0, slash + 1).includes('\0')) return [];
  const inside = within(folder, text.slice(0, slash + 1) || '.');
  const pattern = text.slice(slash + 1);
  if (pattern === '\0') return [];
  const shape = new RegExp(`^${pattern.split('\0').map(literally).join('[^/]*')}$`);
  return files.context
    .list(inside)
    .filter((name) => shape.test(name) && /\.ya?ml$/.test(name))
    .map((name) => within(inside, name));
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
