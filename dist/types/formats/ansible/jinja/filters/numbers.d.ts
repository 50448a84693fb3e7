import { type Filter } from './filter.ts';
export declare const numberFilters: Readonly<Record<string, Filter>>;
