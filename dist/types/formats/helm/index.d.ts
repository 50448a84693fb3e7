import type { Format } from '../format.ts';
export declare const helm: Format;
