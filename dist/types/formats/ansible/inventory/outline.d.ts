import type { Source } from '../../../tree/source.ts';
/**
 * Is the text an inventory in INI form? Settings of programs are written alike: an inventory shows by what only it
 * has, or by its name where all of its lines could be hosts.
 */
export declare function isIniInventory({ path, text }: Source): boolean;
