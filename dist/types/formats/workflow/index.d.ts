import type { Format } from '../format.ts';
export declare const workflow: Format;
