import type { Adapter } from './invocation.ts';
/** What is made of which module, by its full name. */
export declare const adapters: Readonly<Record<string, readonly Adapter[]>>;
