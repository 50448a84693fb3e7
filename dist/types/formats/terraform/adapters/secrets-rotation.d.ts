import type { Adapters } from './adapter.ts';
export declare const keyRotation: Adapters;
