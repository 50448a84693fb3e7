import { type Filter } from './filter.ts';
/** @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html#formatting-data-yaml-and-json */
export declare const encodingFilters: Readonly<Record<string, Filter>>;
