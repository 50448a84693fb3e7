import { type Filter } from './filter.ts';
/** Parts of paths, without a look at any file. */
export declare const pathFilters: Readonly<Record<string, Filter>>;
