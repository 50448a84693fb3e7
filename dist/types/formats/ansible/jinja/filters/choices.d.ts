import type { OpenFilter } from './filter.ts';
export declare const choiceFilters: Readonly<Record<string, OpenFilter>>;
