import { type Filter } from './filter.ts';
/** @see https://docs.ansible.com/ansible/latest/collections/ansible/utils/docsite/filters_ipaddr.html */
export declare const addressFilters: Readonly<Record<string, Filter>>;
