import { Source } from '../../../tree/source.ts';
import { type Inventory } from './inventory.ts';
/**
 * An inventory in INI form: hosts in groups, groups in groups, variables of hosts on their lines and of groups in
 * sections of their own.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html
 */
export declare function readIni(source: Source): Inventory;
