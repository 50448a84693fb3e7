import type { ImageReader } from '../format.ts';

export const readBuiltImage: ImageReader = () => undefined;
