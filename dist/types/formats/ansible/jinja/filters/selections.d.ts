import { type OpenFilter } from './filter.ts';
/** @see https://docs.ansible.com/ansible/latest/playbook_guide/complex_data_manipulation.html */
export declare const selectionFilters: Readonly<Record<string, OpenFilter>>;
