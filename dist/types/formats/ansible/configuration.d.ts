import type { Source } from '../../tree/source.ts';
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
export declare function configurationOf({ path, text }: Source): Configuration;
