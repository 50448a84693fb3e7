import { type Filter } from './filter.ts';
export declare const patternFilters: Readonly<Record<string, Filter>>;
