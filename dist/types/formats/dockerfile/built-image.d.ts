import type { ImageReader } from '../format.ts';
/** What the stage that is built says about its image. Mistakes in the file are noted where it is read by itself. */
export declare const readBuiltImage: ImageReader;
