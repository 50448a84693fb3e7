import type { Format } from '../format.ts';
/** Charts: what is in them is a template, and only what it renders to can be judged. */
export declare const helm: Format;
