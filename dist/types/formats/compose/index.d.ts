import type { Format } from '../format.ts';
export declare const compose: Format;
