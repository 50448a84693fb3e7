import type { ImageReader } from '../format.ts';
export declare const readBuiltImage: ImageReader;
