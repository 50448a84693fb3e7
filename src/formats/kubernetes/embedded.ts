import type { EmbeddedAdapter } from '../format.ts';

export const embedded: EmbeddedAdapter = () => [];
