import type { Format } from '../format.ts';
export declare const kubernetes: Format;
