import type { Declaration } from './declare.ts';
/** Every kind of fact, elements before the facts that hold them. */
export declare const declarations: readonly Declaration[];
/** The kinds that a policy may name as its subject. */
export declare const subjects: readonly Declaration[];
