import { type Inventory } from './inventory.ts';
/**
 * The hosts of an inventory that a pattern means: `web`, `web:db`, `web:&live:!old`, `web*`.
 *
 * @returns `undefined` for patterns that are not followed: regular expressions, variables
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_patterns.html
 */
export declare function hostsMatching(pattern: string, inventory: Inventory): ReadonlySet<string> | undefined;
