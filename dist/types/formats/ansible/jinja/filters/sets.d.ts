import { type Filter } from './filter.ts';
/** @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html#selecting-from-sets-or-lists-set-theory */
export declare const setFilters: Readonly<Record<string, Filter>>;
