/**
 * Compares versions as Ansible's `version` test does by default: numbers as numbers, words as words.
 *
 * @returns `undefined` for versions that Python refuses to compare, and operators that are none
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tests.html#comparing-versions
 */
export declare function compareVersions(one: string, operator: string, other: string): boolean | undefined;
