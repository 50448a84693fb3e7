import { type Node } from '../../tree/node.ts';
import type { Files } from './files.ts';
import type { Layer, Rank } from './scope.ts';
/**
 * The variables of a file or folder of variables that may be named without extension, as `defaults/main` and
 * `group_vars/all`: files by themselves, or all files of a folder in the order of their names.
 *
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html#organizing-host-and-group-variables
 */
export declare function variablesAt(files: Files, path: string): readonly Node[];
/** Variables of several files, of which a later one wins. */
export declare function layerOfFiles(rank: Rank, trees: readonly Node[]): Layer | undefined;
/**
 * Variables of a file that is named only in part: each name that one of the files sets that it could be is not known.
 *
 * @param parts - the path as a template leaves it, `null` for each unknown piece
 */
export declare function layerOfPattern(rank: Rank, files: Files, folder: string, parts: readonly (string | null)[]): Layer | undefined;
/** Files of a folder (and those that the pattern leads to) whose name a partly known path could be. */
export declare function matching(files: Files, folder: string, parts: readonly (string | null)[]): readonly string[];
