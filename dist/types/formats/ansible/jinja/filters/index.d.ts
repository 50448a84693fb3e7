import type { OpenFilter } from './filter.ts';
/** The filter of a name; one that is not known here gives unknown. */
export declare function filterOf(name: string): OpenFilter;
