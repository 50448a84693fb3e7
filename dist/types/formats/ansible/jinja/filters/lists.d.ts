import { type Filter } from './filter.ts';
export declare const listFilters: Readonly<Record<string, Filter>>;
