import type { Format } from '../format.ts';
/** Files of variables that programs, Compose projects and service managers read. */
export declare const env: Format;
