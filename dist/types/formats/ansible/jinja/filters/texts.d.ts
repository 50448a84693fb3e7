import { type Filter } from './filter.ts';
/** @see https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-filters */
export declare const textFilters: Readonly<Record<string, Filter>>;
