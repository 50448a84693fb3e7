import type { EmbeddedAdapter } from '../format.ts';
export declare const embedded: EmbeddedAdapter;
