import type { Adapter } from './adapter.ts';
/** What makes facts of a resource of this type; nothing for a type that holds none. */
export declare function adaptersOf(type: string): readonly Adapter[];
